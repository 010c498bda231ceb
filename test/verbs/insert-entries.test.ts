import { describe, expect, it } from "vitest";
import { insertEntries } from "../../codegen/src/import/insert-entries.ts";

describe(insertEntries, () => {
  const entry = { key: "b", value: { keyTypes: ["general"], access: "write" } };
  const insert = (text: string): string => insertEntries(text, "scopes", [entry]);

  it.each([
    [
      "between sorted entries, one per line",
      `{\n  "scopes": {\n    "a": { "x": 1 },\n    "c": { "x": 1 }\n  }\n}\n`,
      `{\n  "scopes": {\n    "a": { "x": 1 },\n    "b": { "keyTypes": ["general"], "access": "write" },\n    "c": { "x": 1 }\n  }\n}\n`,
    ],
    [
      "first, with tabs and CRLF",
      `{\r\n\t"scopes": {\r\n\t\t"c": {\r\n\t\t\t"x": 1\r\n\t\t}\r\n\t}\r\n}`,
      `{\r\n\t"scopes": {\r\n\t\t"b": {\r\n\t\t\t"keyTypes": ["general"],\r\n\t\t\t"access": "write"\r\n\t\t},\r\n\t\t"c": {\r\n\t\t\t"x": 1\r\n\t\t}\r\n\t}\r\n}`,
    ],
    [
      "last, in a text without white space",
      `{"scopes":{"a":{"x":1}}}`,
      `{"scopes":{"a":{"x":1},"b":{"keyTypes":["general"],"access":"write"}}}`,
    ],
    [
      "behind its neighbour in an unsorted list, lists over lines, byte order mark",
      `\uFEFF{\n "scopes": {\n  "z": {\n   "x": [\n    1\n   ]\n  },\n\n  "b.c": {},\n  "a": {}\n }\n}`,
      `\uFEFF{\n "scopes": {\n  "z": {\n   "x": [\n    1\n   ]\n  },\n\n  "b.c": {},\n  "b": {\n   "keyTypes": [\n    "general"\n   ],\n   "access": "write"\n  },\n  "a": {}\n }\n}`,
    ],
  ])("puts an entry %s", (_, text, want) => {
    expect(insert(text)).toBe(want);
  });

  it.each([
    [`{\n  "scopes": { "a": {} }\n}`, `{\n  "scopes": { "a": {} },\n  "sources": { "s": {} }\n}`],
    [`{"scopes":{"a":{}},"sources":{}}`, `{"scopes":{"a":{}},"sources":{"s":{}}}`],
    [
      `{\n  "sources": {},\n  "scopes": {\n    "a": {\n      "x": 1\n    }\n  }\n}`,
      `{\n  "sources": {\n    "s": {}\n  },\n  "scopes": {\n    "a": {\n      "x": 1\n    }\n  }\n}`,
    ],
  ])("fills a section that is missing or empty: %j", (text, want) => {
    expect(insertEntries(text, "sources", [{ key: "s", value: {} }])).toBe(want);
  });
});
