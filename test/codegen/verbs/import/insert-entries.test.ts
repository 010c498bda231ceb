import { diffArrays } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insertEntries } from "../../../../codegen/src/verbs/import/insert-entries.ts";
import { runsOf } from "../../../property-runs.ts";

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
    [
      "before the last entry of an unsorted list, which stands on one line",
      `{\n  "scopes": {\n    "z": { "x": 1 },\n    "a": { "x": 1 }\n  }\n}`,
      `{\n  "scopes": {\n    "z": { "x": 1 },\n    "b": { "keyTypes": ["general"], "access": "write" },\n    "a": { "x": 1 }\n  }\n}`,
    ],
  ])("puts an entry %s", (_, text, want) => {
    expect(insert(text)).toBe(want);
  });

  it("adds lines and changes none, whatever the layout and the order", () => {
    const names = fc.uniqueArray(fc.constantFrom("a", "a.b", "b", "c", "c.d", "m", "z"), { minLength: 1 });
    const layout = fc.record({
      indent: fc.constantFrom("\t", " ", "  ", "   ", "    ", "        "),
      lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
      mark: fc.constantFrom("", "\uFEFF"),
      end: fc.constantFrom("", "\n"),
      sources: fc.constantFrom(undefined, { page: { title: "A page" } }),
      last: fc.constantFrom({}, { hosts: ["api.example.com"] }),
    });
    fc.assert(
      fc.property(names, names, layout, (old, fresh, { indent, lineBreak, mark, end, sources, last }) => {
        const scope = { keyTypes: ["general"], access: "read" };
        const json = { keyTypes: {}, scopes: Object.fromEntries(old.map((name) => [name, scope])), sources, ...last };
        const text = mark + (JSON.stringify(json, null, indent) + end).replaceAll("\n", lineBreak);
        const added = fresh.filter((name) => !old.includes(name));
        const entries = added.map((key) => ({ key, value: scope }));
        const merged = insertEntries(insertEntries(text, "scopes", entries), "sources", [{ key: "new", value: {} }]);
        const lines = diffArrays(text.split(lineBreak), merged.split(lineBreak));
        expect(lines.filter(({ removed }) => removed)).toEqual([]);
        expect(JSON.parse(merged.replace(mark, ""))).toEqual({
          ...json,
          scopes: Object.fromEntries([...old, ...added].map((name) => [name, scope])),
          sources: { ...sources, new: {} },
        });
      }),
      { numRuns: runsOf(500) },
    );
  });

  it.each([
    [`{\n  "scopes": { "a": {} }\n}`, `{\n  "sources": { "s": {} },\n  "scopes": { "a": {} }\n}`],
    [
      `{\n  "$schema": "x",\n  "keyTypes": { "k": {} },\n  "scopes": {\n    "a": { "x": 1 }\n  },\n  "hosts": []\n}`,
      `{\n  "$schema": "x",\n  "sources": {\n    "s": {}\n  },\n  "keyTypes": { "k": {} },\n  "scopes": {\n    "a": { "x": 1 }\n  },\n  "hosts": []\n}`,
    ],
    [`{"scopes":{"a":{}},"sources":{}}`, `{"scopes":{"a":{}},"sources":{"s":{}}}`],
    [
      `{\n  "sources": {},\n  "scopes": {\n    "a": {\n      "x": 1\n    }\n  }\n}`,
      `{\n  "sources": {\n    "s": {}\n  },\n  "scopes": {\n    "a": {\n      "x": 1\n    }\n  }\n}`,
    ],
  ])("fills a section that is missing or empty: %j", (text, want) => {
    expect(insertEntries(text, "sources", [{ key: "s", value: {} }])).toBe(want);
  });
});
