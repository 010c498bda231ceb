import { quote, shorten } from "../../text/show.ts";

/** A JSON value that knows where it stands in the text. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonOther;

export interface JsonObject {
  readonly type: "object";
  readonly offset: number;
  readonly properties: JsonProperties;
}

/** What a map of properties has; no plain object, because a key may be anything, `__proto__` included. */
export interface JsonProperties {
  readonly size: number;
  keys(): Iterable<string>;
  get(key: string): JsonProperty | undefined;
}

export interface JsonProperty {
  readonly keyOffset: number;
  readonly value: JsonNode;
}

export interface JsonArray {
  readonly type: "array";
  readonly offset: number;
  readonly items: readonly JsonNode[];
}

export interface JsonString {
  readonly type: "string";
  readonly offset: number;
  readonly value: string;
}

/** A number, `true`, `false` or `null`: a catalog has no place for these, so their text is enough. */
export interface JsonOther {
  readonly type: "other";
  readonly offset: number;
  readonly text: string;
}

/** What a node is, to continue "but received …". */
export function describeNode(node: JsonNode): string {
  switch (node.type) {
    case "object":
      return "an object";
    case "array":
      return "an array";
    case "string":
      return quote(node.value);
    case "other":
      return shorten(node.text);
  }
}
