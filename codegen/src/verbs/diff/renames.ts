import type { Catalog } from "../../catalog/catalog.ts";

/** The scopes that were given up for others, and those: what a retired name of today says about a scope of before. */
export type Renames = ReadonlyMap<string, readonly string[]>;

/** Which scopes were renamed between two catalogs, and to what. */
export function findRenames(before: Catalog, after: Catalog): Renames {
  const wasScope = new Set(before.scopes.map(({ name }) => name));
  return new Map(
    after.retired.filter(({ name, use }) => wasScope.has(name) && use.length > 0).map(({ name, use }) => [name, use]),
  );
}

/** A list of scopes in the names of today, so that a renaming is reported once and not for every list with the scope. */
export function inNewNames(names: readonly string[], renames: Renames): readonly string[] {
  return [...new Set(names.flatMap((name) => renames.get(name) ?? [name]))];
}
