import type { JsonNode } from "../../../../catalog/json/json-node.ts";

/** Returns the value of a property, if the node is an object that has it. */
export function property(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return node?.type === "object" ? node.properties.get(key)?.value : undefined;
}

/** Returns the properties of an object; none of another value. */
export function entriesOf(node: JsonNode | undefined): readonly (readonly [key: string, value: JsonNode])[] {
  if (node?.type !== "object") return [];
  return [...node.properties.keys()].flatMap((key) => {
    const value = node.properties.get(key)?.value;
    return value === undefined ? [] : [[key, value] as const];
  });
}

/** Returns the items of an array; none of another value. */
export function itemsOf(node: JsonNode | undefined): readonly JsonNode[] {
  return node?.type === "array" ? node.items : [];
}

/** Returns a string; nothing for another value. */
export function textOf(node: JsonNode | undefined): string | undefined {
  return node?.type === "string" ? node.value : undefined;
}

/** Returns a description as one paragraph that a catalog can hold; nothing for an empty one. */
export function lineOf(node: JsonNode | undefined): string | undefined {
  const paragraph = textOf(node)
    ?.trim()
    .split(/\n\s*\n/u)[0]
    ?.replace(/^#+\s+|<br\s*\/?>/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim();
  return paragraph === undefined || paragraph === "" ? undefined : paragraph;
}
