import type { ScopeIssue } from "../errors/scope-issue.ts";
import type { KeyTypeRow, ScopeTable } from "../scopes/tables.ts";
import { createScopeCheck } from "../scopes/check-scope.ts";
import { checkScopes } from "../scopes/check-scopes.ts";
import { helpersOf } from "./key-type.ts";
import { indexScopes } from "../scopes/scope-index.ts";
import { list, quote } from "../input/show.ts";

/** The key type of a request, or why it has none. */
export type FoundKeyType =
  { readonly row: KeyTypeRow; readonly issues?: undefined } | { readonly issues: readonly ScopeIssue[] };

/**
 * The key type of a request with these scopes: the declared one or, in a copy that lost it (spread, JSON), the only one
 * that allows every scope.
 *
 * @internal
 */
export function keyTypeOf(table: ScopeTable, scopes: readonly string[], declared: string | undefined): FoundKeyType {
  const index = indexScopes(table);
  if (declared !== undefined) return checkDeclared(table, index.keyTypes.get(declared), scopes, declared);
  const rows = table.keyTypes.filter((row) => scopes.every((scope) => index.scopes.get(scope)?.includes(row) === true));
  const [row] = rows;
  if (row !== undefined && rows.length === 1) return { row };
  const issue = {
    path: ["key"],
    expected: "a key request that knows its key type",
    received: `a copy whose scopes fit ${rows.length === 0 ? "no key type" : "more than one"}`,
    next: `Build it anew with ${helpersOf(rows.length === 0 ? table.keyTypes : rows)}, or with keyRequestSchema().`,
  };
  return { issues: [issue] };
}

function checkDeclared(
  table: ScopeTable,
  row: KeyTypeRow | undefined,
  scopes: readonly string[],
  declared: string,
): FoundKeyType {
  if (row === undefined) {
    const expected = `a key request of type ${list(
      table.keyTypes.map(({ id }) => quote(id)),
      "or",
    )}`;
    return { issues: [{ path: ["key"], expected, received: `one of type ${quote(declared)}` }] };
  }
  const { issues } = checkScopes(scopes, ["key", "scopes"], createScopeCheck(table, row));
  return issues.length > 0 ? { issues } : { row };
}
