import { readProperty } from "../input/read.ts";
import { readScopeList } from "./read-scope-list.ts";
import { withImplied } from "./implied-scopes.ts";
import { indexScopes } from "./scope-index.ts";
import { suggestFrom, suggestion } from "../input/suggest.ts";
import type { UnknownScope } from "./parse-scopes.ts";
import type { ScopeList } from "./scope-list.ts";
import type { ScopeTable } from "./tables.ts";

/** How the scopes that a key has differ from those that it should have. Every list is sorted by code unit. */
export interface ScopeComparison<S extends string = string, Automatic extends string = string> {
  /** Declared, but the key lacks it. May hold names of no catalog: whatever was declared. */
  readonly missing: readonly string[];
  /** The key has it, but it was not declared. */
  readonly unexpected: readonly S[];
  /** The provider added it by itself: no drift. */
  readonly automatic: readonly Automatic[];
  /** The key has it, but it was not declared, and the catalog does not know it as a scope to ask for. */
  readonly unknown: readonly UnknownScope<S>[];
}

/**
 * How the scopes that a key has differ from those that it should have; what `compareScopes` is made of. `S` and `A` come
 * from the return type of the binding.
 *
 * @example
 * compareScopes({ declared: ["mail.send", "stats.read"], actual: ["2fa_required", "alerts.read", "mail.send"] });
 * //=> { missing: ["stats.read"], unexpected: ["alerts.read"], automatic: ["2fa_required"], unknown: [] }
 *
 * @throws ScopeError `invalid-scope-list` if a side is no list of strings.
 */
export function compareScopeLists<S extends string, A extends string>(
  table: ScopeTable,
  sets: { readonly declared: ScopeList; readonly actual: ScopeList },
): ScopeComparison<S, A> {
  const { scopes, automatic, retired } = indexScopes(table);
  const declared = readScopeList(readProperty(sets, "declared"), ["declared"], "compareScopes");
  const actual = [...readScopeList(readProperty(sets, "actual"), ["actual"], "compareScopes")].sort();
  const suggest = suggestFrom(scopes.keys());
  // A provider may leave out implied scopes, or list them all: neither is a difference.
  const held = withImplied(table.implies, new Set(actual));
  const expected = withImplied(table.implies, declared);
  const drift = actual.filter((name) => !expected.has(name) && !automatic.has(name));
  const comparison: ScopeComparison = {
    missing: [...declared].filter((name) => !held.has(name) && !automatic.has(name)).sort(),
    unexpected: drift.filter((name) => scopes.has(name)),
    automatic: actual.filter((name) => automatic.has(name)),
    unknown: drift
      .filter((name) => !scopes.has(name))
      .map((name) => ({ name, ...suggestion(retired.get(name)?.[0] ?? suggest(name)) })),
  };
  // Each name was looked up in the table from which the types S and A were generated.
  return comparison as ScopeComparison<S, A>;
}
