import { sortBy } from "../../catalog/scopes-of.ts";
import type { Catalog, KeyType, Scope } from "../../catalog/catalog.ts";

/**
 * A JSON Schema for key manifests, `{ "keyType", "name", "scopes" }`, in JSON or YAML: the scopes that each key type of the
 * catalog may carry, described, and no others.
 */
export function keyManifestSchema(catalog: Catalog): object {
  const keyTypes = sortBy(catalog.keyTypes, ({ id }) => id);
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: catalog.provider === undefined ? "Key manifest" : `Key manifest: ${catalog.provider}`,
    description: "An API key as it should be: its type, its name and its scopes.",
    type: "object",
    required: ["keyType", "name", "scopes"],
    additionalProperties: false,
    properties: {
      $schema: { type: "string", title: "Schema", description: "Where this schema is, for editors." },
      keyType: {
        type: "string",
        title: "Key type",
        description: "What class of key it is; that decides which scopes it may carry.",
        enum: keyTypes.map(({ id }) => id),
        anyOf: keyTypes.map(describeKeyType),
      },
      name: { type: "string", title: "Name", description: "What the key is called.", minLength: 1 },
      scopes: {
        type: "array",
        title: "Scopes",
        description: "What the key may do. Never empty: some providers give a key without scopes full access.",
        items: { type: "string" },
        minItems: 1,
        uniqueItems: true,
      },
    },
    allOf: keyTypes.map((keyType) => forKeyType(catalog, keyType)),
  };
}

function describeKeyType({ id, title, description }: KeyType): object {
  return { const: id, ...(title !== undefined && { title }), ...(description !== undefined && { description }) };
}

/** The scopes of one key type. Each is given twice: the enumeration makes one short error, the constants carry the words. */
function forKeyType(catalog: Catalog, { id }: KeyType): object {
  const scopes = sortBy(
    catalog.scopes.filter(({ keyTypes }) => keyTypes.includes(id)),
    ({ name }) => name,
  );
  // A key type without scopes can have no key: an enumeration must not be empty, so nothing at all is accepted.
  const items =
    scopes.length === 0 ? false : { enum: scopes.map(({ name }) => name), anyOf: scopes.map(describeScope) };
  return {
    if: { type: "object", required: ["keyType"], properties: { keyType: { const: id } } },
    then: { type: "object", properties: { scopes: { type: "array", items } } },
  };
}

function describeScope({ name, description, legacy, note }: Scope): object {
  const words = [description, legacy, note].filter((text) => text !== undefined).join("\n\n");
  return {
    const: name,
    ...(words !== "" && { description: words }),
    ...(legacy !== undefined && { deprecated: true }),
  };
}
