import { ScopeError } from "../errors/scope-error.ts";
import type { KeyTypeRow, ScopeTable } from "../scopes/tables.ts";
import { indexScopes } from "../scopes/scope-index.ts";
import { describe, list, quote } from "../input/show.ts";
import { suggestFrom, suggestion } from "../input/suggest.ts";

/**
 * The key type of this id.
 *
 * @throws ScopeError if the catalog has none.
 * @internal
 */
export function requireKeyType(table: ScopeTable, id: unknown, place: string): KeyTypeRow {
  const { keyTypes } = indexScopes(table);
  const row = typeof id === "string" ? keyTypes.get(id) : undefined;
  if (row !== undefined) return row;
  const issue = {
    path: [],
    expected: `a key type (${list(Array.from(keyTypes.keys(), quote), "or")})`,
    received: describe(id),
    ...suggestion(typeof id === "string" ? suggestFrom(keyTypes.keys())(id) : undefined),
  };
  throw new ScopeError("unknown-key-type", [issue], place);
}

/**
 * The calls that build a key of these types: `billingKey()`, `generalKey() or billingKey()`.
 *
 * @internal
 */
export function helpersOf(rows: readonly KeyTypeRow[]): string {
  return list(
    rows.map(({ helper }) => `${helper}()`),
    "or",
  );
}
