import { namesPermissions } from "../../../../answers/name-shape.ts";
import type { JsonNode } from "../../../../catalog/json/json-node.ts";
import { quote } from "../../../../text/show.ts";
import type { Documents, Located } from "./documents.ts";
import { entriesOf, itemsOf, property, textOf } from "./nodes.ts";

/** Extensions of OpenAPI in which providers list the scopes of an operation. */
export const knownExtensions: readonly string[] = [
  ...["x-required-scopes", "x-scopes", "x-oauth-scopes", "x-permission", "x-permissions", "x-required-permissions"],
  ...["x-klaviyo-scopes", "x-pd-requires-scope", "x-api-token-group", "x-oauthpermissions"],
  ...["x-atlassian-oauth2-scopes", "x-google-scopes", "x-google-auth-scopes"],
];

/**
 * Returns the alternatives that an extension lists, each a list of scopes; undefined if the operation has no extension.
 * The extensions of a path are those of its operations that have none.
 */
export function readExtensions(
  owners: readonly Located[],
  names: readonly string[],
  documents: Documents,
): readonly (readonly string[])[] | undefined {
  for (const { node, file } of owners) {
    const lists = names.flatMap((name) => {
      const value = property(node, name);
      return value === undefined ? [] : readExtension(value, name, file, documents);
    });
    if (lists.length > 0) return lists;
  }
  return undefined;
}

function readExtension(
  value: JsonNode,
  name: string,
  file: string,
  documents: Documents,
): readonly (readonly string[])[] {
  const isEmpty = value.type === "array" && value.items.length === 0;
  const lists = isEmpty ? [] : alternativesOf(value, name);
  if (lists.length === 0 && !isEmpty)
    documents.flag({ node: value, file }, `expected a list of scopes in ${quote(name)} but received none. Left out.`);
  return lists;
}

/** Keys of objects that say how the scopes in their list are meant. */
const anyKeys: ReadonlySet<string> = new Set(["any", "anyof", "oneof", "or"]);

function alternativesOf(value: JsonNode, name: string): readonly (readonly string[])[] {
  if (value.type === "string") return someOf(wordsOf(value.value, name));
  if (value.type === "object") {
    const list = property(value, "scopes") ?? property(value, "permissions");
    // An empty list that has the name of its own says that no scope is needed.
    if (list?.type === "array" && list.items.length === 0) return [[]];
    if (list !== undefined) return alternativesOf(list, name);
    return entriesOf(value).flatMap(([key, each]) => {
      const lists = alternativesOf(each, name);
      return anyKeys.has(key.toLowerCase()) ? lists.flatMap((scopes) => scopes.map((scope) => [scope])) : lists;
    });
  }
  const items = itemsOf(value);
  // A list of lists is one of alternatives, as `security` is.
  if (items.some(({ type }) => type === "array")) return items.flatMap((item) => alternativesOf(item, name));
  if (items.some(({ type }) => type === "object")) {
    // Atlassian lists its current scopes and its beta ones: each object is an alternative.
    return items.flatMap((item) => {
      const named = textOf(property(item, "scope")) ?? textOf(property(item, "name"));
      return named === undefined ? alternativesOf(item, name) : [[named]];
    });
  }
  // The token groups of Cloudflare are alternatives by definition.
  const names = items.flatMap((item) => textOf(item)?.trim() ?? []).filter((each) => each !== "");
  return name === "x-api-token-group" ? names.map((each) => [each]) : someOf(names);
}

function someOf(names: readonly string[]): readonly (readonly string[])[] {
  return names.length === 0 ? [] : [names];
}

/** Names of permissions may have blanks; scopes are separated by them. */
function wordsOf(text: string, name: string): readonly string[] {
  const parts = namesPermissions(name) ? text.split(",") : text.split(/[\s,]+/u);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
