import { withImplied } from "../../../../src/scopes/implied-scopes.ts";
import { impliedTableOf } from "../../operations/implied.ts";
import type { Catalog } from "../../catalog/catalog.ts";

/** Returns a function that adds the scopes which others imply, those included that these imply in turn. */
export function closureOf(catalog: Catalog): (scopes: readonly string[]) => ReadonlySet<string> {
  const table = impliedTableOf(catalog);
  return (scopes) => withImplied(table, new Set(scopes));
}
