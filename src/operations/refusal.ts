import type { OperationRow } from "../scopes/tables.ts";
import { list } from "../input/show.ts";

/** What an operation needs, as far as a refusal tells it. */
export type Needs = Pick<OperationRow, "operation" | "allOf" | "anyOf">;

/**
 * Why a key that lacks the scopes may not call an operation, in the words that compiler messages and errors share; nothing
 * for an operation that any valid key may call.
 *
 * @example
 * refusal(requiredScopes("GET /v3/templates")); //=> "GET /v3/templates needs scope 'templates.read'"
 *
 * @internal
 */
export function refusal({ operation, allOf, anyOf }: Needs): string | undefined {
  if (anyOf !== undefined) return `${operation} needs scope ${list(anyOf.map(quoteScope), "or")}`;
  if (allOf === undefined) return `${operation} needs a scope that nobody has named: use uncataloged()`;
  if (allOf.length === 0) return undefined;
  return `${operation} needs ${allOf.length === 1 ? "scope" : "scopes"} ${list(allOf.map(quoteScope), "and")}`;
}

/**
 * Why a request that belongs to no operation of the catalog is not sent.
 *
 * @internal
 */
export function notInCatalog(request: string): string {
  return `${request} is not in the catalog: use uncataloged()`;
}

/**
 * Why an operation with parameters is not sent without them.
 *
 * @internal
 */
export function lacksPath(operation: string): string {
  return `${operation} needs a value for every parameter of its path`;
}

function quoteScope(scope: string): string {
  return `'${scope}'`;
}
