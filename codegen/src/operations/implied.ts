import type { ImpliedTable } from "../../../src/scopes/implied-scopes.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { sortBy, sorted } from "../catalog/scopes-of.ts";

/** For each scope that implies others all of them, those included that these imply in turn; sorted. */
export function impliedTableOf({ scopes }: Pick<Catalog, "scopes">): ImpliedTable {
  const direct = new Map(scopes.map(({ name, implies = [] }) => [name, implies]));
  const implying = sortBy(
    scopes.filter(({ implies }) => implies !== undefined),
    ({ name }) => name,
  );
  return implying.map(({ name }) => [name, sorted(allImplied(name, direct))]);
}

/** For each scope that others imply all of these. */
export function implyingScopes(catalog: Pick<Catalog, "scopes">): ReadonlyMap<string, readonly string[]> {
  const implying = new Map<string, string[]>();
  for (const [scope, implied] of impliedTableOf(catalog)) {
    for (const name of implied) implying.set(name, [...(implying.get(name) ?? []), scope]);
  }
  return implying;
}

function allImplied(scope: string, direct: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(direct.get(scope));
  // Grows while it is walked.
  for (const name of found) for (const implied of direct.get(name) ?? []) found.add(implied);
  return found;
}
