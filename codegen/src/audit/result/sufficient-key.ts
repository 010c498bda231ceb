import type { Catalog } from "../../catalog/catalog.ts";

/** The scopes that one key must have. */
export interface KeyShare {
  readonly keyType: string;
  readonly scopes: readonly string[];
}

/** The keys that a set of scopes takes: one if a key type may carry them all, and else as few as can be. */
export function keysFor(catalog: Catalog, scopes: readonly string[]): readonly KeyShare[] {
  const allowed = new Map(catalog.scopes.map(({ name, keyTypes }) => [name, keyTypes]));
  const order = catalog.keyTypes.map(({ id }) => id);
  const shares: KeyShare[] = [];
  let left = scopes;
  while (left.length > 0) {
    const ofType = (keyType: string): readonly string[] =>
      left.filter((scope) => allowed.get(scope)?.includes(keyType) === true);
    const [best] = order
      .map((keyType) => ({ keyType, scopes: ofType(keyType) }))
      .sort((a, b) => b.scopes.length - a.scopes.length);
    if (best === undefined || best.scopes.length === 0) break;
    shares.push(best);
    left = left.filter((scope) => !best.scopes.includes(scope));
  }
  return shares;
}
