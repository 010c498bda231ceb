import type { Catalog } from "../../codegen/src/catalog/catalog.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * The information of a catalog as the JSON Schemas that other generators read: unions per key type, facts and
 * documentation per scope, lists per group and preset, needs per operation.
 */
export function schemasOf(catalog: Catalog): Json {
  return {
    ...Object.fromEntries(
      catalog.keyTypes.map(({ id, description }) => [
        `${id}Scope`,
        { ...literal(namesOf(catalog, id)), ...(description !== undefined && { description }) },
      ]),
    ),
    Scopes: object(
      catalog.scopes.map(({ name, keyTypes, group = "", access, description, note, legacy }) => [
        name,
        {
          ...object([
            ["keyTypes", literal(keyTypes)],
            ["group", literal([group])],
            ["access", literal([access])],
          ]),
          description: [description, note].filter((text) => text !== undefined).join("\n\n"),
          ...(legacy !== undefined && { deprecated: true }),
        },
      ]),
    ),
    Groups: object(
      catalog.groups.map(({ id }) => {
        const members = catalog.scopes.filter(({ group }) => group === id);
        const read = members.filter(({ access }) => access === "read");
        return [id, lists({ read: read.map(({ name }) => name), full: members.map(({ name }) => name) })];
      }),
    ),
    Presets: object(catalog.presets.map(({ id, read, full }) => [id, lists({ read, full })])),
    Operations: object(
      catalog.operations.map(({ id, allOf, anyOf, evidence }) => [id, lists({ allOf, anyOf, evidence: [evidence] })]),
    ),
  };
}

/** The same as an OpenAPI document. */
export function openApiOf(catalog: Catalog): Json {
  return {
    openapi: "3.1.0",
    info: { title: "Scopes", version: "1" },
    paths: {},
    components: { schemas: schemasOf(catalog) },
  };
}

/** The same as one JSON Schema. */
export function jsonSchemaOf(catalog: Catalog): Json {
  return { title: "Catalog", ...object(Object.entries(schemasOf(catalog))) };
}

function namesOf(catalog: Catalog, keyType: string): readonly string[] {
  return catalog.scopes.filter(({ keyTypes }) => keyTypes.includes(keyType)).map(({ name }) => name);
}

function lists(of: Readonly<Record<string, readonly string[] | undefined>>): Json {
  return object(Object.entries(of).flatMap(([name, list]) => (list && list.length > 0 ? [[name, literal(list)]] : [])));
}

function literal(values: readonly string[]): Json {
  return { type: "string", enum: values };
}

function object(properties: readonly (readonly [string, unknown])[]): Json {
  return { type: "object", additionalProperties: false, properties: Object.fromEntries(properties) };
}
