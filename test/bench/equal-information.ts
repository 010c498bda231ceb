import type { Catalog } from "../../codegen/src/catalog/catalog.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * The information of a catalog as the JSON Schemas that other generators read, as plainly as it can be said: unions per key
 * type, of automatic scopes and of replacements, facts and documentation per scope, lists per group and preset, needs per
 * operation. What else is generated from a catalog, such as back-links, tables and functions, is left out.
 */
function schemasOf(catalog: Catalog): Json {
  return {
    ...Object.fromEntries(
      catalog.keyTypes.map(({ id, title, description }) => [
        `${id}Scope`,
        documented(oneOf(namesOf(catalog, id)), title, description),
      ]),
    ),
    AutomaticScope: oneOf(catalog.automatic.map(({ name }) => name)),
    RetiredScopes: object(catalog.retired.map(({ name, use, reason }) => [name, documented(oneOf(use), reason)])),
    Scopes: object(
      catalog.scopes.map(({ name, keyTypes, group, access, description, note, legacy }) => [
        name,
        {
          ...documented(
            lists({ keyTypes, group: group === undefined ? [] : [group], access: [access] }),
            description,
            note,
          ),
          ...(legacy !== undefined && { deprecated: true }),
        },
      ]),
    ),
    Groups: object(
      catalog.groups.map(({ id, title, description }) => {
        const members = catalog.scopes.filter(({ group }) => group === id);
        const read = members.filter(({ access }) => access === "read");
        const scopes = lists({ read: read.map(({ name }) => name), full: members.map(({ name }) => name) });
        return [id, documented(scopes, title, description)];
      }),
    ),
    Presets: object(
      catalog.presets.map(({ id, read, full, title, note }) => [id, documented(lists({ read, full }), title, note)]),
    ),
    Operations: object(
      catalog.operations.map(({ id, allOf, anyOf, evidence, note }) => [
        id,
        documented(lists({ allOf, anyOf: anyOf?.flatMap(scopesIn), evidence: [evidence] }), note),
      ]),
    ),
  };
}

function scopesIn(entry: string | { readonly allOf: readonly string[] }): readonly string[] {
  return typeof entry === "string" ? [entry] : entry.allOf;
}

/** The information of a catalog as an OpenAPI document. */
export function openApiOf(catalog: Catalog): Json {
  return {
    openapi: "3.1.0",
    info: { title: "Scopes", version: "1" },
    paths: {},
    components: { schemas: schemasOf(catalog) },
  };
}

/** The information of a catalog as one JSON Schema. */
export function jsonSchemaOf(catalog: Catalog): Json {
  return closed({ title: "Catalog", ...object(Object.entries(schemasOf(catalog))) }) as Json;
}

/** The schema, in which no object has other properties than it says; to OpenAPI's generator that goes without saying. */
function closed(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in schema && "type" in schema ? { ...inner, additionalProperties: false } : inner;
}

function namesOf(catalog: Catalog, keyType: string): readonly string[] {
  return catalog.scopes.filter(({ keyTypes }) => keyTypes.includes(keyType)).map(({ name }) => name);
}

function documented(schema: Json, ...texts: readonly (string | undefined)[]): Json {
  const description = texts.filter((text) => text !== undefined).join("\n\n");
  return description === "" ? schema : { ...schema, description };
}

function lists(of: Readonly<Record<string, readonly string[] | undefined>>): Json {
  return object(Object.entries(of).flatMap(([name, list]) => (list && list.length > 0 ? [[name, oneOf(list)]] : [])));
}

function oneOf(values: readonly string[]): Json {
  const [only] = values;
  if (only === undefined) return { not: {} };
  return values.length === 1 ? { const: only } : { type: "string", enum: values };
}

function object(properties: readonly (readonly [string, unknown])[]): Json {
  return { type: "object", properties: Object.fromEntries(properties) };
}
