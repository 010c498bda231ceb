import type { Catalog, Scope } from "../catalog/catalog.ts";
import { suggestFrom } from "../text/suggest.ts";

/** The scopes that were given up for others, and those: what a retired name of today says about a scope of before. */
export type Renames = ReadonlyMap<string, readonly string[]>;

/** Which scopes were renamed between two catalogs, and to what. */
export function findRenames(before: Catalog, after: Catalog): Renames {
  const wasScope = new Set(before.scopes.map(({ name }) => name));
  return new Map(
    after.retired.filter(({ name, use }) => wasScope.has(name) && use.length > 0).map(({ name, use }) => [name, use]),
  );
}

/** Returns the new scope that a removed one was probably renamed to: equal facts, and the same words or a similar name. */
export function findCandidate(removed: Scope, added: readonly Scope[]): string | undefined {
  const { name, description } = removed;
  const alike = added.filter((scope) => factsOf(scope) === factsOf(removed));
  const [same, ...others] = alike.filter((scope) => description !== undefined && scope.description === description);
  if (same !== undefined && others.length === 0) return same.name;
  return suggestFrom(alike.map((scope) => scope.name))(name);
}

function factsOf({ keyTypes, group, access }: Scope): string {
  return JSON.stringify([[...keyTypes].sort(), group, access]);
}

/** A list of scopes in the names of today, so that a renaming is reported once and not for every list with the scope. */
export function inNewNames(names: readonly string[], renames: Renames): readonly string[] {
  return [...new Set(names.flatMap((name) => renames.get(name) ?? [name]))];
}
