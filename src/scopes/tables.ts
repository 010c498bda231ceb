/**
 * The shapes of the generated run-time data: what a catalog's `tables.ts` holds and the factories of this package read.
 *
 * Rows are arrays and string lists, never objects keyed by names from a catalog, so that a scope may be called anything
 * (`__proto__` included) and a list of 20,000 costs the compiler nothing.
 */

import type { Alternative } from "../operations/alternative.ts";
import type { ImpliedTable } from "./implied-scopes.ts";
import type { KnownEvidence } from "../operations/requirement.ts";

/** A class of API key and every scope that it may carry. */
export interface KeyTypeRow {
  readonly id: string;
  /** What the provider calls it, for messages: `General API key`. */
  readonly title: string;
  /** The name of the generated function that builds a request for it, for messages: `generalKey`. */
  readonly helper: string;
  /** Sorted by code unit. */
  readonly scopes: readonly string[];
}

/** A name that circulates but that the provider refuses, and the scopes to use instead (none where nothing replaces it). */
export interface RetiredRow {
  readonly name: string;
  readonly use: readonly string[];
}

/** Which scopes exist, for which key type, and which names never may be requested. */
export interface ScopeTable {
  readonly provider: string;
  readonly keyTypes: readonly KeyTypeRow[];
  readonly automatic: readonly string[];
  readonly retired: readonly RetiredRow[];
  /** For each scope that implies others all of them; absent if none does. */
  readonly implies?: ImpliedTable;
}

/** The scopes of a group, by access level; a level that the group does not have is absent. */
export interface GroupLevels {
  readonly read?: readonly string[];
  readonly full?: readonly string[];
}

/** The groups of a catalog: id and levels. */
export type GroupTable = readonly (readonly [id: string, levels: GroupLevels])[];

/** One operation of the provider's API, the scopes that it needs, and who says so. */
export interface OperationRow {
  /** `METHOD /path/{parameter}`. */
  readonly operation: string;
  readonly evidence: KnownEvidence | "unknown";
  readonly allOf?: readonly string[];
  /** One of these is enough, the least privileged first. */
  readonly anyOf?: readonly (string | Alternative)[];
  /** The path parameter whose value decides which scope is needed, and the scope for each value; one of `anyOf`. */
  readonly byParameter?: ParameterScopes;
  /** The host pattern that serves the operation; all hosts of the table if absent. */
  readonly host?: string;
  /** The operation that the provider recommends instead. */
  readonly replacedBy?: string;
  readonly note?: string;
}

/** A path parameter whose value decides which scope a call needs. */
export interface ParameterScopes {
  readonly parameter: string;
  readonly values: readonly (readonly [value: string, scope: string])[];
}

/** The facts about scopes that only a linter needs. */
export interface ScopeWarnings {
  /** Why a scope is superseded, and what to use instead. */
  readonly legacy: readonly (readonly [scope: string, reason: string])[];
  /** What a key can do with a scope that widens its rights: `can create API keys`. */
  readonly escalates: readonly (readonly [scope: string, what: string])[];
}

/** The generated data that a client reads. */
export interface CatalogTables {
  readonly scopes: ScopeTable;
  readonly operations: OperationTable;
  /** The generated module of groups: name → levels. */
  readonly groups: object;
  /** The generated module of presets: name → levels. */
  readonly presets: object;
}

/** An answer with which the provider refuses calls, and a cause other than a missing scope. */
export interface RefusalRow {
  readonly status: number;
  /** A part of the provider's message; any message of the status if absent. */
  readonly text?: string;
  readonly cause: string;
  readonly next: string;
}

/** The operations of a catalog and the hosts that serve them. */
export interface OperationTable {
  readonly hosts: readonly string[];
  readonly operations: readonly OperationRow[];
  readonly refusals?: readonly RefusalRow[];
}
