import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonNode } from "../../../codegen/src/catalog/json-node.ts";
import { parseJson } from "../../../codegen/src/catalog/parse-json.ts";
import { parseSoundJson } from "../../../codegen/src/catalog/parse-sound-json.ts";

/** What a tree says, without its offsets: entries as a list, because their order counts. */
function contentOf(node: JsonNode | undefined): unknown {
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

const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

describe(parseSoundJson.name, () => {
  it.each([
    { title: "what is in it", text: `{"a": [1, true, null, "b", {}], "b": {"c": ""}}` },
    { title: "keys that are no identifiers", text: `{"__proto__": {"a": 1}, "constructor": "b", "": "c", "01": "d"}` },
    { title: "strings that look like keys", text: String.raw`{"a\\": "b\":", "\"": "\\\":{[", "{": ["}:", "]"]}` },
    { title: "a byte order mark", text: `\uFEFF{"a": "b"}` },
    { title: "100 levels of nesting", text: nested(100) },
  ])("reads $title, as a closer look does", ({ text }) => {
    const sound = parseSoundJson(text);
    expect(sound).toBeDefined();
    expect(contentOf(sound)).toEqual(contentOf(parseJson(text).root));
  });

  it("finds nothing in a properties map that is not its own", () => {
    const sound = parseSoundJson("{}");
    expect(sound?.type === "object" && ["toString", "__proto__"].map((key) => sound.properties.get(key))).toEqual([
      undefined,
      undefined,
    ]);
  });

  it.each([
    { title: "broken syntax", text: `{"a": }` },
    { title: "nothing", text: "" },
    { title: "a key that is there twice", text: `{"a": {"b": 1, "c": 2, "b": 3}}` },
    { title: "a key that is there twice, written differently", text: String.raw`{"a": 1, "\u0061": 2}` },
    { title: "keys that an object puts into another order", text: `{"b": 1, "0": 2}` },
    { title: "such keys deep in a list", text: `[[{"a": [{"10": 2}]}]]` },
    { title: "101 levels of nesting", text: nested(101) },
    { title: "100,000 levels of nesting", text: nested(100_000) },
  ])("leaves $title to a closer look", ({ text }) => {
    expect(parseSoundJson(text)).toBeUndefined();
  });

  it("says of any text what a closer look says, or nothing", () => {
    const key = fc.constantFrom("a", "b", "0", "10", "01", "__proto__", '"', "\\", ":", "{");
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "medium" },
        key.map((text) => JSON.stringify(text)),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
      object: fc
        .array(fc.tuple(key, tie("value")), { maxLength: 4 })
        .map((entries) => `{${entries.map(([name, item]) => `${JSON.stringify(name)}: ${String(item)}`).join(",\n")}}`),
    }));
    fc.assert(
      fc.property(value, (json) => {
        const text = String(json);
        const { root, findings } = parseJson(text);
        const isSound = findings.length === 0 && !/"(?:0|10)": /.test(text);
        expect(contentOf(parseSoundJson(text))).toEqual(isSound ? contentOf(root) : undefined);
      }),
      { numRuns: 3000 },
    );
  });
});
