import type { Catalog, KeyType } from "../../catalog/catalog.ts";
import type { KeyTypeNames, Names } from "../../names/resolve-names.ts";
import { levelsByGroup, sortBy, type Levels } from "../../catalog/scopes-of.ts";

/** The key types sorted by id, each with the names it gives rise to. */
export function keyTypesInOrder(catalog: Catalog, names: Names): readonly (readonly [KeyType, KeyTypeNames])[] {
  return sortBy(catalog.keyTypes, ({ id }) => id).flatMap((keyType) => {
    const own = names.keyTypes.get(keyType.id);
    return own ? [[keyType, own] as const] : [];
  });
}

/** The groups that a key of a type can have access to, sorted by id, each with the scopes of its levels. */
export function groupsOfKeyType(catalog: Catalog, keyType: string): readonly (readonly [string, Levels])[] {
  return sortBy([...levelsByGroup(catalog, keyType)], ([id]) => id).filter(([, levels]) => levels.full ?? levels.read);
}
