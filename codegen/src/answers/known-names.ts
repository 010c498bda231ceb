import type { Catalog } from "../catalog/catalog.ts";
import type { IsKnown } from "./reading.ts";

/** Returns a test for the names of a catalog: its scopes, automatic scopes and retired names. */
export function knownNames({ scopes, automatic, retired }: Catalog): IsKnown {
  const names = new Set([...scopes, ...automatic, ...retired].map(({ name }) => name));
  return (name) => names.has(name);
}
