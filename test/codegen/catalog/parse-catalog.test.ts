import { describe, expect, it } from "vitest";
import { parseCatalog } from "../../../codegen/src/catalog/parse-catalog.ts";
import { base, catalogOf, linesOf, textWith, type Json } from "./fixtures.ts";

interface Row {
  readonly title: string;
  readonly given: Readonly<Record<string, Json>>;
  readonly want: readonly string[];
}

const scope = { keyTypes: ["general"], access: "read" };
const scopesWith = (entries: Readonly<Record<string, Json>>): Row["given"] => ({
  scopes: { "mail.send": scope, ...entries },
});
const preset = (entry: Json): Row["given"] => ({ presets: { p: entry } });

const rows: readonly Row[] = [
  {
    title: "asks for at least one key type",
    given: { keyTypes: {} },
    want: ["scopes.json:2:15 keyTypes: expected an object with one or more key types but received an empty one."],
  },
  {
    title: "asks for at least one scope",
    given: { scopes: {} },
    want: ["scopes.json:9:13 scopes: expected an object with one or more scopes but received an empty one."],
  },
  {
    title: "asks for the key types and the access of a scope",
    given: scopesWith({ a: {} }),
    want: [
      "scopes.json:16:10 scopes.a.keyTypes: expected a list of one or more strings but received nothing.",
      `scopes.json:16:10 scopes.a.access: expected "read" or "write" but received nothing.`,
    ],
  },
  {
    title: "refuses a scope without key types",
    given: scopesWith({ a: { keyTypes: [], access: "read" } }),
    want: ["scopes.json:17:19 scopes.a.keyTypes: expected a list of one or more strings but received an empty one."],
  },
  {
    title: "suggests the access that was meant",
    given: scopesWith({ a: { keyTypes: ["general"], access: "raed" } }),
    want: [`scopes.json:20:17 scopes.a.access: expected "read" or "write" but received "raed". Did you mean "read"?`],
  },
  {
    title: "refuses an access of another type",
    given: scopesWith({ a: { keyTypes: ["general"], access: null } }),
    want: [`scopes.json:20:17 scopes.a.access: expected "read" or "write" but received null.`],
  },
  {
    title: "suggests the key that was meant",
    given: scopesWith({ "repo:status": { ...scope, descripton: "" } }),
    want: [
      `scopes.json:21:7 scopes["repo:status"].descripton: expected a known key but received "descripton". Did you mean "description"?`,
    ],
  },
  {
    title: "lists the known keys where none is near",
    given: { sources: { a: { colour: "red" } } },
    want: [`scopes.json:43:7 sources.a.colour: expected a known key but received "colour". Known here: title, url.`],
  },
  {
    title: "refuses unknown keys on the top level",
    given: { scope: {} },
    want: [`scopes.json:41:3 scope: expected a known key but received "scope". Did you mean "scopes"?`],
  },
  {
    title: "refuses hostile unknown keys like any other",
    given: JSON.parse(`{"__proto__": {}, "constructor": {}}`) as Row["given"],
    want: [
      `scopes.json:41:3 __proto__: expected a known key but received "__proto__". Known here: $schema, provider, hosts, keyTypes, groups, scopes, automatic, retired, presets, operations, refusals, sdks, links, sources.`,
      `scopes.json:42:3 constructor: expected a known key but received "constructor". Known here: $schema, provider, hosts, keyTypes, groups, scopes, automatic, retired, presets, operations, refusals, sdks, links, sources.`,
    ],
  },
  {
    title: "refuses values of the wrong type in every section",
    given: {
      $schema: 1,
      provider: [],
      hosts: "api.example.com",
      groups: [],
      automatic: { "2fa_required": "yes" },
      retired: { "mail.sent": { use: "mail.send", reason: {} } },
      presets: { p: null },
      operations: true,
      sources: { s: { title: 1.5, url: false } },
    },
    want: [
      "scopes.json:6:13 groups: expected an object of groups but received an array.",
      `scopes.json:30:21 automatic["2fa_required"]: expected an object for an automatic scope but received "yes".`,
      `scopes.json:34:14 retired["mail.sent"].use: expected a list of strings but received "mail.send".`,
      `scopes.json:35:17 retired["mail.sent"].reason: expected a string but received an object.`,
      "scopes.json:38:14 $schema: expected a string but received 1.",
      "scopes.json:39:15 provider: expected a string but received an array.",
      `scopes.json:40:12 hosts: expected a list of strings but received "api.example.com".`,
      "scopes.json:42:10 presets.p: expected an object for a preset but received null.",
      "scopes.json:44:17 operations: expected an object of operations but received true.",
      "scopes.json:47:16 sources.s.title: expected a string but received 1.5.",
      "scopes.json:48:14 sources.s.url: expected a URL but received false.",
    ],
  },
  {
    title: "refuses an entry of the wrong type and still knows its name",
    given: { scopes: { "mail.send": scope, "mail.read": [] }, ...preset({ keyType: "general", read: ["mail.read"] }) },
    want: [`scopes.json:16:18 scopes["mail.read"]: expected an object for a scope but received an array.`],
  },
  {
    title: "refuses list items of the wrong type and keeps the places of the others",
    given: preset({ keyType: "general", read: [1, ["mail.send"], "mail.red"] }),
    want: [
      "scopes.json:45:9 presets.p.read[0]: expected a scope but received 1.",
      "scopes.json:46:9 presets.p.read[1]: expected a scope but received an array.",
      `scopes.json:49:9 presets.p.read[2]: expected a declared scope but received "mail.red". Did you mean "mail.read"?`,
    ],
  },
  {
    title: "refuses empty names",
    given: { groups: { mail: {}, "": {} }, ...preset({ keyType: "", read: ["", ""] }) },
    want: [
      `scopes.json:8:5 groups[""]: expected a string that is not empty but received "".`,
      `scopes.json:44:18 presets.p.keyType: expected a string that is not empty but received "".`,
      `scopes.json:46:9 presets.p.read[0]: expected a string that is not empty but received "".`,
      `scopes.json:47:9 presets.p.read[1]: expected a string that is not empty but received "".`,
    ],
  },
  {
    title: "refuses control, bidi, zero-width and invisible characters in names, and lone surrogates",
    given: scopesWith(
      Object.fromEntries(
        ["a\u0000", "a\n", "a\u0085", "a\u202E", "a\u200B", "\uFEFFa", "a\u00AD", "a\u3164", "a\u2028", "a\uD83D"].map(
          (key) => [key, scope],
        ),
      ),
    ),
    want: [
      String.raw`scopes.json:16:5 scopes["a\u{0}"]: expected a string without control or invisible characters but received "a\u{0}". Remove U+0000.`,
      String.raw`scopes.json:22:5 scopes["a\u{A}"]: expected a string without control or invisible characters but received "a\u{A}". Remove U+000A.`,
      String.raw`scopes.json:28:5 scopes["a\u{85}"]: expected a string without control or invisible characters but received "a\u{85}". Remove U+0085.`,
      String.raw`scopes.json:34:5 scopes["a\u{202E}"]: expected a string without control or invisible characters but received "a\u{202E}". Remove U+202E.`,
      String.raw`scopes.json:40:5 scopes["a\u{200B}"]: expected a string without control or invisible characters but received "a\u{200B}". Remove U+200B.`,
      String.raw`scopes.json:46:5 scopes["\u{FEFF}a"]: expected a string without control or invisible characters but received "\u{FEFF}a". Remove U+FEFF.`,
      String.raw`scopes.json:52:5 scopes["a\u{AD}"]: expected a string without control or invisible characters but received "a\u{AD}". Remove U+00AD.`,
      String.raw`scopes.json:58:5 scopes["a\u{3164}"]: expected a string without control or invisible characters but received "a\u{3164}". Remove U+3164.`,
      String.raw`scopes.json:64:5 scopes["a\u{2028}"]: expected a string without control or invisible characters but received "a\u{2028}". Remove U+2028.`,
      String.raw`scopes.json:70:5 scopes["a\u{D83D}"]: expected a string without control or invisible characters but received "a\u{D83D}". Remove U+D83D.`,
    ],
  },
  {
    title: "refuses half characters in text",
    given: scopesWith({ a: { ...scope, description: "one\ntwo \uDC00", legacy: "\u202E allowed" } }),
    want: [
      String.raw`scopes.json:21:22 scopes.a.description: expected a string of whole characters but received "one\u{A}two \u{DC00}". Remove the lone U+DC00.`,
    ],
  },
  {
    title: "refuses an entry that a list has already, and says where",
    given: preset({ keyType: "general", full: ["mail.send", "mail.read", "mail.send"] }),
    want: [
      `scopes.json:47:9 presets.p.full[2]: expected each entry once but received "mail.send" again. The first is on line 45.`,
    ],
  },
  {
    title: "shortens long values",
    given: { groups: { mail: {}, [`${"x".repeat(200)}\n`]: {} }, provider: ["y".repeat(200)] },
    want: [
      String.raw`scopes.json:8:5 groups["${"x".repeat(80)}…"]: expected a string without control or invisible characters but received "${"x".repeat(80)}…". Remove U+000A.`,
      "scopes.json:42:15 provider: expected a string but received an array.",
    ],
  },
  {
    title: "refuses a preset without a list",
    given: preset({ keyType: "general", title: "Nothing" }),
    want: [`scopes.json:42:10 presets.p: expected a list "read" or "full" but received neither.`],
  },
  {
    title: "refuses a preset with an empty list",
    given: preset({ keyType: "general", read: [] }),
    want: ["scopes.json:44:15 presets.p.read: expected a list of one or more strings but received an empty one."],
  },
  {
    title: "refuses a preset without key type",
    given: preset({ read: ["mail.send"] }),
    want: ["scopes.json:42:10 presets.p.keyType: expected the id of a key type but received nothing."],
  },
  {
    title: "refuses hosts with a scheme and suggests the host",
    given: {
      hosts: [
        "api.example.com",
        "localhost:8080",
        "https://api.example.com/v3",
        "api.example.com/",
        "a b",
        "//api.example.com",
      ],
    },
    want: [
      `scopes.json:44:5 hosts[2]: expected a host name without scheme, query and fragment but received "https://api.example.com/v3". Did you mean "api.example.com/v3"?`,
      `scopes.json:45:5 hosts[3]: expected a base path without a slash at its end but received "api.example.com/". Did you mean "api.example.com"?`,
      `scopes.json:46:5 hosts[4]: expected a host name without scheme, query and fragment but received "a b".`,
      `scopes.json:47:5 hosts[5]: expected a host name without scheme, query and fragment but received "//api.example.com". Did you mean "api.example.com"?`,
    ],
  },
];

describe(parseCatalog.name, () => {
  it.each(rows)("$title", ({ given, want }) => {
    expect(linesOf(textWith(given))).toEqual(want);
  });

  it("asks for the two required sections", () => {
    expect(linesOf("{}")).toEqual([
      "scopes.json:1:1 keyTypes: expected an object with one or more key types but received nothing.",
      "scopes.json:1:1 scopes: expected an object with one or more scopes but received nothing.",
    ]);
  });

  it("gives issues as data, with no member that says nothing", () => {
    expect(parseCatalog(`{"keyTypes": {"k": {}}, "scopes": 5}`, "scopes.json")).toStrictEqual({
      ok: false,
      issues: [
        {
          file: "scopes.json",
          line: 1,
          column: 35,
          path: "scopes",
          expected: "an object with one or more scopes",
          received: "5",
        },
      ],
    });
  });

  it("refuses a catalog that is no object", () => {
    expect(linesOf("[]")).toEqual(["scopes.json:1:1: expected an object for a catalog but received an array."]);
  });

  it("says nothing twice when a whole section is unreadable", () => {
    const given = { ...base, scopes: 5, keyTypes: 5, ...preset({ keyType: "general", read: ["mail.send"] }) };
    expect(linesOf(JSON.stringify(given))).toHaveLength(2);
  });

  it("accepts the smallest catalog and fills in what is optional", () => {
    expect(
      catalogOf(`{"$schema": "x", "keyTypes": {"k": {}}, "scopes": {"s": {"keyTypes": ["k"], "access": "read"}}}`),
    ).toEqual({
      hosts: [],
      keyTypes: [{ id: "k", sources: [] }],
      groups: [],
      scopes: [{ name: "s", keyTypes: ["k"], access: "read", sources: [] }],
      automatic: [],
      retired: [],
      presets: [],
      operations: [],
      refusals: [],
      sdks: [],
      links: {},
      sources: [],
    });
  });

  it("takes names that break objects", () => {
    const names = [
      "__proto__",
      "constructor",
      "toString",
      "hasOwnProperty",
      "default",
      "*/",
      "${x}",
      `"`,
      "\\",
      "ключ",
      "🔑",
    ];
    const entries = names.map((name) => `${JSON.stringify(name)}: {"keyTypes": ["__proto__"], "access": "read"}`);
    const catalog = catalogOf(`{"keyTypes": {"__proto__": {}}, "scopes": {${entries.join(", ")}}}`);
    expect(catalog).toMatchObject({
      keyTypes: [{ id: "__proto__" }],
      scopes: names.map((name) => ({ name, keyTypes: ["__proto__"] })),
    });
  });

  it("takes the names of Object.prototype for unknown scopes, not for declared ones", () => {
    expect(linesOf(textWith(preset({ keyType: "general", read: ["constructor", "__proto__"] })))).toEqual([
      `scopes.json:45:9 presets.p.read[0]: expected a declared scope but received "constructor".`,
      `scopes.json:46:9 presets.p.read[1]: expected a declared scope but received "__proto__".`,
    ]);
  });
});
