import type { Catalog, KeyType } from "../../catalog/catalog.ts";
import type { KeyTypeNames, Names } from "../../names/resolve-names.ts";
import { sortBy } from "../../catalog/scopes-of.ts";

/** The key types sorted by id, each with the names it gives rise to. */
export function keyTypesInOrder(catalog: Catalog, names: Names): readonly (readonly [KeyType, KeyTypeNames])[] {
  return sortBy(catalog.keyTypes, ({ id }) => id).flatMap((keyType) => {
    const own = names.keyTypes.get(keyType.id);
    return own ? [[keyType, own] as const] : [];
  });
}
