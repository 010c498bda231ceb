import type { JsonNode } from "../../../codegen/src/catalog/json/json-node.ts";

/** What a tree says, without its offsets: entries as a list, because their order counts. */
export function contentOf(node: JsonNode | undefined): unknown {
  switch (node?.type) {
    case undefined:
      return undefined;
    case "string":
      return { string: node.value };
    case "other":
      return { other: node.text };
    case "array":
      return node.items.map(contentOf);
    case "object": {
      const { properties } = node;
      const entries = Array.from(properties.keys(), (key) => [key, contentOf(properties.get(key)?.value)]);
      return { size: properties.size, entries };
    }
  }
}
