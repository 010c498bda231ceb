import { compareScopeLists } from "../../../../src/scopes/compare-scopes.ts";
import type { UnknownScope } from "../../../../src/scopes/parse-scopes.ts";
import type { Explored } from "./explored.ts";
import type { GroupView, KeyTypeView } from "./key-type-view.ts";

/** What a scope is between what is needed and what a key has. */
export type ScopeState = "match" | "missing" | "excess" | "unused";

/** How a key differs from what is needed. */
export interface Comparison {
  readonly states: ReadonlyMap<string, ScopeState>;
  readonly match: readonly string[];
  readonly missing: readonly string[];
  readonly excess: readonly string[];
  /** Added by the provider itself. */
  readonly automatic: readonly string[];
  /** Names that the catalog does not have. */
  readonly unknown: readonly UnknownScope[];
}

/** Compares what is needed with what a key has, by the SDK's own comparison. */
export function compareSets({ tables }: Explored, needed: readonly string[], granted: readonly string[]): Comparison {
  const { missing, unexpected, automatic, unknown } = compareScopeLists(tables.scopes, {
    declared: needed,
    actual: granted,
  });
  const has = new Set(granted);
  const match = needed.filter((name) => has.has(name)).sort();
  const states = new Map<string, ScopeState>([
    ...match.map((name) => [name, "match"] as const),
    ...missing.map((name) => [name, "missing"] as const),
    ...unexpected.map((name) => [name, "excess"] as const),
  ]);
  return { states, match, missing, excess: unexpected, automatic, unknown };
}

/** One field of the matrix: the scopes of a group at one access, and what they are. */
export interface Cell {
  readonly scopes: readonly string[];
  readonly counts: Readonly<Record<ScopeState, number>>;
}

/** One row of the matrix. */
export interface MatrixRow {
  readonly group: GroupView;
  readonly read: Cell;
  readonly write: Cell;
}

/** Lays the groups of a key type out by access. */
export function layMatrix({ groups }: KeyTypeView, states: Comparison["states"]): readonly MatrixRow[] {
  return groups.map((group) => ({ group, read: cellOf(group, "read", states), write: cellOf(group, "write", states) }));
}

function cellOf(group: GroupView, access: "read" | "write", states: Comparison["states"]): Cell {
  const scopes = group.scopes.filter((scope) => scope.access === access).map(({ name }) => name);
  const count = (state: ScopeState): number => scopes.filter((name) => (states.get(name) ?? "unused") === state).length;
  return {
    scopes,
    counts: { match: count("match"), missing: count("missing"), excess: count("excess"), unused: count("unused") },
  };
}
