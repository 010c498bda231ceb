import { namesPermissions } from "../../../../answers/name-shape.ts";
import type { JsonNode } from "../../../../catalog/json/json-node.ts";
import { entriesOf, itemsOf, property, textOf } from "./nodes.ts";

/** Extensions of OpenAPI in which providers list the scopes of an operation. */
export const knownExtensions: readonly string[] = [
  ...["x-required-scopes", "x-scopes", "x-oauth-scopes", "x-permission", "x-permissions", "x-required-permissions"],
  ...["x-klaviyo-scopes", "x-pd-requires-scope", "x-api-token-group", "x-oauthpermissions"],
  ...["x-atlassian-oauth2-scopes", "x-google-scopes", "x-google-auth-scopes"],
];

/** Returns the alternatives that an extension lists, each a list of scopes; undefined if the operation has no extension. */
export function readExtensions(
  operation: JsonNode,
  names: readonly string[],
): readonly (readonly string[])[] | undefined {
  const lists = names.flatMap((name) => {
    const value = property(operation, name);
    return value === undefined ? [] : alternativesOf(value, name);
  });
  const filled = lists.filter(({ length }) => length > 0);
  return filled.length === 0 ? undefined : filled;
}

function alternativesOf(value: JsonNode, name: string): readonly (readonly string[])[] {
  if (value.type === "string") return [wordsOf(value.value, name)];
  if (value.type === "object") {
    const list = property(value, "scopes") ?? property(value, "permissions");
    return list === undefined
      ? entriesOf(value).flatMap(([, each]) => alternativesOf(each, name))
      : alternativesOf(list, name);
  }
  const items = itemsOf(value);
  if (items.some(({ type }) => type === "object")) {
    // Atlassian lists its current scopes and its beta ones: each object is an alternative.
    return items.flatMap((item) => {
      const named = textOf(property(item, "scope")) ?? textOf(property(item, "name"));
      return named === undefined ? alternativesOf(item, name) : [[named]];
    });
  }
  // The token groups of Cloudflare are alternatives by definition.
  const names = items.flatMap((item) => textOf(item) ?? []);
  return name === "x-api-token-group" ? names.map((each) => [each]) : [names];
}

/** Names of permissions may have blanks; scopes are separated by them. */
function wordsOf(text: string, name: string): readonly string[] {
  const parts = namesPermissions(name) ? text.split(",") : text.split(/[\s,]+/u);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
