import { describe, expect, it } from "vitest";
import { parseJson } from "../../../../codegen/src/catalog/json/parse-json.ts";
import { parseSoundJson } from "../../../../codegen/src/catalog/json/parse-sound-json.ts";
import { contentOf } from "../content-of.ts";

const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);
const nestedObjects = (levels: number): string => `${'{"a": '.repeat(levels)}0${"}".repeat(levels)}`;

describe(parseSoundJson.name, () => {
  it.each([
    { title: "what is in it", text: `{"a": [1, true, null, "b", {}], "b": {"c": ""}}` },
    { title: "keys that are no identifiers", text: `{"__proto__": {"a": 1}, "constructor": "b", "": "c", "01": "d"}` },
    { title: "strings that look like keys", text: String.raw`{"a\\": "b\":", "\"": "\\\":{[", "{": ["}:", "]"]}` },
    { title: "a byte order mark", text: `\uFEFF{"a": "b"}` },
    { title: "objects in lists in objects", text: `[{"a": [{"b": 1}, {"c": {}}]}, [{"d": 2}]]` },
    { title: "100 levels of nesting", text: nested(100) },
    { title: "100 levels of objects", text: nestedObjects(100) },
    { title: "more lists and objects than levels", text: `[${"[], {}, ".repeat(150)}0]` },
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
    { title: "a key of one digit after others", text: `{"b": 1, "5": 2}` },
    { title: "a key of three digits after others", text: `{"b": 1, "100": 2}` },
    { title: "101 levels of nesting", text: nested(101) },
    { title: "101 levels of nesting, with white space", text: nested(101).replaceAll("[", " \n[") },
    { title: "101 levels of objects", text: nestedObjects(101) },
    { title: "100,000 levels of nesting", text: nested(100_000) },
  ])("leaves $title to a closer look", ({ text }) => {
    expect(parseSoundJson(text)).toBeUndefined();
  });
});
