import { redact } from "../../../src/client/http/redact.ts";
import type { Report } from "../catalog/finding.ts";
import { describeNode, type JsonNode, type JsonObject } from "../catalog/json/json-node.ts";
import { quote, type Path } from "../text/show.ts";
import { readJson, type ReadJson } from "./read-json.ts";

/** A key in a file: as somebody declared it, or as the provider answered. */
export interface FileKey {
  readonly id?: string;
  readonly name?: string;
  readonly keyType?: string;
  readonly scopes: readonly string[];
}

const hint = 'Save the answer to a request for one key, or write { "name": …, "scopes": […] }.';

/**
 * The keys in a file: one, a list of them, or an answer with a list `result`. Only ids, names, key types and scopes are
 * read, and nothing that looks like a secret gets any further.
 */
export function readKeys(text: string, file: string): ReadJson<readonly FileKey[]> {
  return readJson(text, file, (root, report) => {
    const result = propertyOf(root, "result");
    if (root.type === "array") return readList(root.items, [], report);
    if (result?.type === "array") return readList(result.items, ["result"], report);
    return readKey(root, [], report);
  });
}

/** What a key is called in a message. */
export function nameOf({ name, id }: Pick<FileKey, "name" | "id">): string {
  if (name !== undefined) return `key ${quote(name)}`;
  return id === undefined ? "key without a name" : `key ${quote(id)}`;
}

function readList(items: readonly JsonNode[], path: Path, report: Report): readonly FileKey[] {
  return items.flatMap((item, index) => readKey(item, [...path, index], report));
}

function readKey(node: JsonNode, path: Path, report: Report): readonly FileKey[] {
  if (node.type !== "object") {
    report({ offset: node.offset, path, expected: "a key, or a list of keys", received: describeNode(node), hint });
    return [];
  }
  const text = (key: string): string | undefined => readText(node, key, path, report);
  const [id, name, keyType] = [text("api_key_id") ?? text("id"), text("name"), text("keyType")];
  return [
    {
      ...(id !== undefined && { id }),
      ...(name !== undefined && { name }),
      ...(keyType !== undefined && { keyType }),
      scopes: readScopes(node, path, report),
    },
  ];
}

function readText(key: JsonObject, name: string, path: Path, report: Report): string | undefined {
  const node = propertyOf(key, name);
  if (node === undefined) return undefined;
  if (node.type === "string") return redact(node.value);
  report({ offset: node.offset, path: [...path, name], expected: "a string", received: describeNode(node) });
  return undefined;
}

function readScopes(key: JsonObject, path: Path, report: Report): readonly string[] {
  const node = propertyOf(key, "scopes");
  const place = [...path, "scopes"];
  const expected = "a list of strings";
  if (node === undefined) {
    report({ offset: key.offset, path: place, expected, received: "nothing", hint });
    return [];
  }
  if (node.type !== "array") {
    report({ offset: node.offset, path: place, expected, received: describeNode(node), hint });
    return [];
  }
  const names = node.items.flatMap((item, index) => {
    if (item.type === "string") return [redact(item.value)];
    report({ offset: item.offset, path: [...place, index], expected: "a string", received: describeNode(item) });
    return [];
  });
  return [...new Set(names)];
}

function propertyOf(node: JsonNode, key: string): JsonNode | undefined {
  return node.type === "object" ? node.properties.get(key)?.value : undefined;
}
