/**
 * The catalog model: what `scopes.json` says, after it was parsed and found valid.
 *
 * Entries keep the order of the file; generated output sorts them by code unit. Identifiers and scope strings are plain
 * strings that may be anything (`__proto__` included), so every collection is an array, never an object keyed by them.
 */

import type { Alternative } from "../../../src/operations/alternative.ts";
import type { KnownEvidence } from "../../../src/operations/requirement.ts";

/** Whether a scope lets its key only look (`read`) or also change something (`write`). Declared, never derived. */
export type Access = "read" | "write";

/**
 * The evidence for what an operation needs: the provider documents it, a source makes it probable without naming the call,
 * a user observed it on a date, or it follows from a rule; `unknown` if there is no evidence.
 */
export type Evidence = KnownEvidence | "unknown";

export type { Alternative };

/** A class of API key with its own set of scopes. */
export interface KeyType {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  /** A digest of what an import wrote, by which a later import sees that a person edited the entry. */
  readonly imported?: string;
  readonly sources: readonly string[];
}

/** An area of the provider's permission screen. */
export interface Group {
  readonly id: string;
  readonly title?: string;
  readonly description?: string;
  readonly sources: readonly string[];
}

/** The kinds of account that can hold scopes. */
export type Principal = "key" | "teammate" | "subuser";

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
  /** The scopes that a key with this one has as well, without those that they imply in turn. */
  readonly implies?: readonly string[];
  /** What a key with the scope can do to widen itself or others, as a phrase: "can create API keys". */
  readonly escalates?: string;
  /** The kinds of principal to which the provider gives the scope by itself, so that it is no drift there. */
  readonly automaticFor?: readonly Principal[];
  /** Where its constant is in generated code (`repoStatus`), if the place that follows from its name would rename another. */
  readonly member?: string;
  readonly note?: string;
  /** A digest of what an import wrote, by which a later import sees that a person edited the entry. */
  readonly imported?: string;
  readonly sources: readonly string[];
}

/** A scope that the provider adds by itself and that cannot be requested. */
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
  /** One of these is enough, the least privileged first; a single scope without key types is written as its name. */
  readonly anyOf?: readonly (string | Alternative)[];
  /** The scope that is needed for each value of one path parameter; each is also in `anyOf`. */
  readonly byParameter?: ParameterScopes;
  /** Only for the evidence `observed`: the day, as `2026-03-01`. */
  readonly observed?: string;
  /** The host pattern that serves the operation, with its base path; all hosts of the catalog if absent. */
  readonly host?: string;
  /** The id of the operation that the provider recommends instead. */
  readonly replacedBy?: string;
  readonly note?: string;
  /** A digest of what an import wrote, by which a later import sees that a person edited the entry. */
  readonly imported?: string;
  readonly sources: readonly string[];
}

/** The scopes of an operation that depend on the value of a path parameter. */
export interface ParameterScopes {
  readonly parameter: string;
  readonly values: readonly { readonly value: string; readonly scope: string }[];
}

/** An answer with which the provider refuses calls for another reason than a missing scope. */
export interface KnownRefusal {
  /** The HTTP status. */
  readonly status: number;
  /** A part of the provider's message; any message of the status if absent. */
  readonly text?: string;
  /** The cause, as a sentence. */
  readonly cause: string;
  /** The next step, as a sentence. */
  readonly next: string;
  readonly sources: readonly string[];
}

/** A package that calls the provider, and the operations that its functions call. */
export interface Sdk {
  /** The name of the package: `@octokit/rest`. */
  readonly package: string;
  readonly calls: readonly SdkCall[];
}

/** A function of an SDK. */
export interface SdkCall {
  /** The way from the package to the function: `new Octokit().rest.issues.createComment`. */
  readonly access: string;
  /** The id of the operation that it calls; absent if it sends no request. May hold placeholders of `access`. */
  readonly operation?: string;
}

/** Addresses of the provider's own pages about keys; `create` may hold `{name}`, `{scopes}` and `{keyType}`. */
export interface Links {
  readonly create?: string;
  readonly keys?: string;
  readonly documentation?: string;
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
  readonly refusals: readonly KnownRefusal[];
  readonly sdks: readonly Sdk[];
  readonly links: Links;
  readonly sources: readonly Source[];
}
