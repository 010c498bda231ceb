import type { Catalog } from "../catalog.ts";
import type { JsonNode } from "../json/json-node.ts";

/** The names that a section declares; nothing where the section is so wrong that every use would look wrong, too. */
export type Declared = ReadonlySet<string> | undefined;

/** Everything in a catalog that other entries may refer to. */
export interface Declarations {
  readonly keyTypes: Declared;
  readonly groups: Declared;
  readonly scopes: Declared;
  readonly operations: Declared;
  readonly sources: Declared;
}

/** What a catalog declares, section by section. */
export function findDeclarations(catalog: Catalog, root: JsonNode): Declarations {
  const readIds = (section: keyof Declarations, ids: readonly string[]): Declared =>
    isUnreadable(root, section) ? undefined : new Set(ids);
  // Key types and scopes are required: a catalog without any has an issue already, and one is enough.
  const atLeastOne = (declared: Declared): Declared => (declared?.size === 0 ? undefined : declared);

  return {
    keyTypes: atLeastOne(
      readIds(
        "keyTypes",
        catalog.keyTypes.map(({ id }) => id),
      ),
    ),
    groups: readIds(
      "groups",
      catalog.groups.map(({ id }) => id),
    ),
    scopes: atLeastOne(
      readIds(
        "scopes",
        catalog.scopes.map(({ name }) => name),
      ),
    ),
    operations: readIds(
      "operations",
      catalog.operations.map(({ id }) => id),
    ),
    sources: readIds(
      "sources",
      catalog.sources.map(({ id }) => id),
    ),
  };
}

function isUnreadable(root: JsonNode, section: string): boolean {
  const property = root.type === "object" ? root.properties.get(section) : undefined;
  return property !== undefined && property.value.type !== "object";
}
