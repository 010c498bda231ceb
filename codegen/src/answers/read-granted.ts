import type { Report } from "../catalog/finding.ts";
import { describeNode, type JsonNode } from "../catalog/json/json-node.ts";
import type { Path } from "../text/show.ts";
import { readJson, type ReadJson } from "./read-json.ts";

/**
 * The names in a saved answer of the provider about what a key may do: a list of strings, or every list `scopes` in an
 * object.
 */
export function readGranted(text: string, file: string): ReadJson<readonly string[]> {
  return readJson(text, file, (root, report) => {
    const isList = root.type === "array" && root.items.every(({ type }) => type === "string" || type === "other");
    if (isList) return readNames(root, [], report);
    const lists = findLists(root, []);
    if (lists.length === 0) {
      const hint = "Save the answer that tells what the key may do.";
      report({
        offset: root.offset,
        path: [],
        expected: 'an answer with "scopes"',
        received: describeNode(root),
        hint,
      });
    }
    return lists.flatMap(({ node, path }) => readNames(node, path, report));
  });
}

interface FoundList {
  readonly node: JsonNode;
  readonly path: Path;
}

function findLists(node: JsonNode, path: Path): readonly FoundList[] {
  if (node.type === "array") return node.items.flatMap((item, index) => findLists(item, [...path, index]));
  if (node.type !== "object") return [];
  const { properties } = node;
  return [...properties.keys()].flatMap((key) => {
    const value = properties.get(key)?.value;
    if (value === undefined) return [];
    return key === "scopes" ? [{ node: value, path: [...path, key] }] : findLists(value, [...path, key]);
  });
}

function readNames(node: JsonNode, path: Path, report: Report): readonly string[] {
  if (node.type !== "array") {
    report({ offset: node.offset, path, expected: "a list of strings", received: describeNode(node) });
    return [];
  }
  return node.items.flatMap((item, index) => {
    if (item.type === "string") return [item.value];
    report({ offset: item.offset, path: [...path, index], expected: "a string", received: describeNode(item) });
    return [];
  });
}
