/**
 * The catalog model: what `scopes.json` says, after it was parsed and found valid.
 *
 * Entries keep the order of the file; generated output sorts them by code unit. Identifiers and scope strings are plain
 * strings that may be anything (`__proto__` included), so every collection is an array, never an object keyed by them.
 */

/** Whether a scope lets its key only look (`read`) or also change something (`write`). Declared, never derived. */
export type Access = "read" | "write";

/** Who says which scopes an operation needs: the provider, a derivation rule, or nobody. */
export type Evidence = "documented" | "rule" | "unknown";

/** A class of API key with its own set of scopes. */
export interface KeyType {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly sources: readonly string[];
}

/** An area of the provider's permission screen. */
export interface Group {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly sources: readonly string[];
}

/** One permission string that a key can be given. */
export interface Scope {
  readonly name: string;
  /** Ids of the key types that may carry the scope, one or more. */
  readonly keyTypes: readonly string[];
  readonly access: Access;
  /** Id of its group. */
  readonly group?: string;
  readonly description?: string;
  /** Why the scope is superseded and what to use instead. */
  readonly legacy?: string;
  readonly note?: string;
  readonly sources: readonly string[];
}

/** A scope that the provider adds by itself and that nobody may request. */
export interface AutomaticScope {
  readonly name: string;
  readonly description?: string;
  readonly sources: readonly string[];
}

/** A name that circulates but that the provider refuses. */
export interface RetiredScope {
  readonly name: string;
  /** The scopes to use instead; empty where nothing replaces the name. */
  readonly use: readonly string[];
  readonly reason?: string;
  readonly sources: readonly string[];
}

/** A curated list of scopes for a use case. */
export interface Preset {
  readonly id: string;
  readonly title?: string;
  readonly keyType: string;
  readonly read?: readonly string[];
  readonly full?: readonly string[];
  readonly note?: string;
  readonly sources: readonly string[];
}

/** One call of the provider's API and the scopes that it needs. */
export interface Operation {
  /** `METHOD /path/{parameter}`. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly evidence: Evidence;
  /** All of these are needed; an empty list means that any valid key will do. */
  readonly allOf?: readonly string[];
  /** One of these is enough. */
  readonly anyOf?: readonly string[];
  readonly note?: string;
  readonly sources: readonly string[];
}

/** Where a fact comes from. */
export interface Source {
  readonly id: string;
  readonly title?: string;
  readonly url?: string;
}

/** The whole of a catalog. */
export interface Catalog {
  readonly provider?: string;
  readonly hosts: readonly string[];
  readonly keyTypes: readonly KeyType[];
  readonly groups: readonly Group[];
  readonly scopes: readonly Scope[];
  readonly automatic: readonly AutomaticScope[];
  readonly retired: readonly RetiredScope[];
  readonly presets: readonly Preset[];
  readonly operations: readonly Operation[];
  readonly sources: readonly Source[];
}
