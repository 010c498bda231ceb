import type { Catalog, Principal } from "../../catalog/catalog.ts";

/** Returns the scopes that the provider gives to a kind of principal by itself, so that they are no drift. */
export function automaticScopes(catalog: Catalog, principal: Principal): ReadonlySet<string> {
  const baseline = catalog.scopes.filter(({ automaticFor = [] }) => automaticFor.includes(principal));
  return new Set([...catalog.automatic, ...baseline].map(({ name }) => name));
}
