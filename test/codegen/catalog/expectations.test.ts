import { describe, expect, it } from "vitest";
import { parseCatalog } from "../../../codegen/src/catalog/parse-catalog.ts";
import { linesOf, textWith, type Json } from "./fixtures.ts";

interface Row {
  readonly title: string;
  readonly given: Readonly<Record<string, Json>>;
  readonly want: readonly string[];
}

const rows: readonly Row[] = [
  {
    title: "says what each section is a list of",
    given: { automatic: 1, retired: 2, presets: 3, sources: 4 },
    want: [
      "scopes.json:31:16 automatic: expected an object of automatic scopes but received 1.",
      "scopes.json:32:14 retired: expected an object of retired names but received 2.",
      "scopes.json:33:14 presets: expected an object of presets but received 3.",
      "scopes.json:34:14 sources: expected an object of sources but received 4.",
    ],
  },
  {
    title: "says what each entry is",
    given: {
      keyTypes: { general: 1, billing: {} },
      groups: { mail: 2 },
      retired: { "mail.sent": 3 },
      operations: { "GET /a": 4 },
      sources: { docs: 5 },
    },
    want: [
      "scopes.json:3:16 keyTypes.general: expected an object for a key type but received 1.",
      "scopes.json:7:13 groups.mail: expected an object for a group but received 2.",
      `scopes.json:35:18 retired["mail.sent"]: expected an object for a retired name but received 3.`,
      `scopes.json:38:15 operations["GET /a"]: expected an object for an operation but received 4.`,
      "scopes.json:41:13 sources.docs: expected an object for a source but received 5.",
    ],
  },
  {
    title: "says what each name is the name of",
    given: {
      scopes: { "mail.send": { keyTypes: [1], access: "read", group: 2, sources: [3] } },
      retired: { "mail.sent": { use: [4] } },
      operations: {
        "GET /a": { evidence: "rule", allOf: [5] },
        "GET /b": { evidence: "rule", anyOf: [6] },
      },
    },
    want: [
      `scopes.json:12:9 scopes["mail.send"].keyTypes[0]: expected the id of a key type but received 1.`,
      `scopes.json:15:16 scopes["mail.send"].group: expected the id of a group but received 2.`,
      `scopes.json:17:9 scopes["mail.send"].sources[0]: expected the id of a source but received 3.`,
      `scopes.json:27:9 retired["mail.sent"].use[0]: expected a scope but received 4.`,
      `scopes.json:35:9 operations["GET /a"].allOf[0]: expected a scope but received 5.`,
      `scopes.json:41:9 operations["GET /b"].anyOf[0]: expected a scope but received 6.`,
    ],
  },
  {
    title: "accepts a section without entries",
    given: { automatic: {}, presets: {}, operations: {}, sources: {} },
    want: [],
  },
];

describe(`${parseCatalog.name}, of what it expects`, () => {
  it.each(rows)("$title", ({ given, want }) => {
    expect(linesOf(textWith(given))).toEqual(want);
  });
});
