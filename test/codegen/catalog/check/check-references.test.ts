import { describe, expect, it } from "vitest";
import { checkReferences } from "../../../../codegen/src/catalog/check/check-references.ts";
import { linesOf, textWith, type Json } from "../fixtures.ts";

interface Row {
  readonly title: string;
  readonly given: Readonly<Record<string, Json>>;
  readonly want: readonly string[];
}

const scope = { keyTypes: ["general"], access: "read" };

const rows: readonly Row[] = [
  {
    title: "reports unknown key types of scopes and presets",
    given: {
      scopes: { "mail.send": scope, "mail.read": { keyTypes: ["general", "genral"], access: "read" } },
      presets: { p: { keyType: "biling", read: ["mail.read"] } },
    },
    want: [
      `scopes.json:19:9 scopes["mail.read"].keyTypes[1]: expected a declared key type but received "genral". Did you mean "general"?`,
      `scopes.json:36:18 presets.p.keyType: expected a declared key type but received "biling". Did you mean "billing"?`,
    ],
  },
  {
    title: "does not also compare an unknown key type with that of a preset",
    given: {
      scopes: { "mail.send": scope, "mail.read": { keyTypes: ["general", "genral"], access: "read" } },
      presets: { p: { keyType: "billing", read: ["mail.read"] } },
    },
    want: [
      `scopes.json:19:9 scopes["mail.read"].keyTypes[1]: expected a declared key type but received "genral". Did you mean "general"?`,
    ],
  },
  {
    title: "takes no source for unknown where the list of sources cannot be read",
    given: { groups: { mail: { sources: ["docs"] } }, sources: 5 },
    want: ["scopes.json:45:14 sources: expected an object of sources but received 5."],
  },
  {
    title: "reports unknown groups",
    given: { scopes: { "mail.send": { ...scope, group: "mial" } } },
    want: [
      `scopes.json:15:16 scopes["mail.send"].group: expected a declared group but received "mial". Did you mean "mail"?`,
    ],
  },
  {
    title: "reports unknown sources of every kind of entry",
    given: {
      keyTypes: { general: { sources: ["docs", "dcos"] } },
      groups: { mail: { sources: ["x1"] } },
      scopes: { "mail.send": { ...scope, sources: ["x2"] } },
      automatic: { "2fa_required": { sources: ["x3"] } },
      retired: { "mail.sent": { sources: ["x4"] } },
      presets: { p: { keyType: "general", read: ["mail.send"], sources: ["x5"] } },
      operations: { "GET /a": { evidence: "unknown", sources: ["x6"] } },
      sources: { docs: {} },
    },
    want: [
      `scopes.json:6:9 keyTypes.general.sources[1]: expected a declared source but received "dcos". Did you mean "docs"?`,
      `scopes.json:13:9 groups.mail.sources[0]: expected a declared source but received "x1".`,
      `scopes.json:24:9 scopes["mail.send"].sources[0]: expected a declared source but received "x2".`,
      `scopes.json:31:9 automatic["2fa_required"].sources[0]: expected a declared source but received "x3".`,
      `scopes.json:38:9 retired["mail.sent"].sources[0]: expected a declared source but received "x4".`,
      `scopes.json:49:9 presets.p.sources[0]: expected a declared source but received "x5".`,
      `scopes.json:57:9 operations["GET /a"].sources[0]: expected a declared source but received "x6".`,
    ],
  },
  {
    title: "suggests the scope that was meant, in presets, operations and replacements",
    given: {
      retired: { "mail.sent": { use: ["mail.sned"] } },
      presets: { p: { keyType: "general", read: ["mail.raed"], full: ["mail.read", "zzz"] } },
      operations: {
        "GET /a": { evidence: "rule", allOf: ["mails.read"] },
        "GET /b": { evidence: "rule", anyOf: ["Mail.Send"] },
      },
    },
    want: [
      `scopes.json:37:9 retired["mail.sent"].use[0]: expected a declared scope but received "mail.sned". Did you mean "mail.send"?`,
      `scopes.json:45:9 presets.p.read[0]: expected a declared scope but received "mail.raed". Did you mean "mail.read"?`,
      `scopes.json:49:9 presets.p.full[1]: expected a declared scope but received "zzz".`,
      `scopes.json:57:9 operations["GET /a"].allOf[0]: expected a declared scope but received "mails.read". Did you mean "mail.read"?`,
      `scopes.json:63:9 operations["GET /b"].anyOf[0]: expected a declared scope but received "Mail.Send". Did you mean "mail.send"?`,
    ],
  },
  {
    title: "suggests what replaces a retired name",
    given: {
      retired: {
        one: { use: ["mail.send"] },
        two: { use: ["mail.send", "mail.read"] },
        none: {},
        self: { use: ["self"] },
      },
      presets: { p: { keyType: "general", full: ["one", "two", "none"] } },
    },
    want: [
      `scopes.json:49:9 retired.self.use[0]: expected a declared scope but received "self", a retired name. Nothing replaces it: remove it.`,
      `scopes.json:57:9 presets.p.full[0]: expected a declared scope but received "one", a retired name. Did you mean "mail.send"?`,
      `scopes.json:58:9 presets.p.full[1]: expected a declared scope but received "two", a retired name. Use "mail.send" and "mail.read" instead.`,
      `scopes.json:59:9 presets.p.full[2]: expected a declared scope but received "none", a retired name. Nothing replaces it: remove it.`,
    ],
  },
  {
    title: "says that automatic scopes are never requested",
    given: { presets: { p: { keyType: "general", full: ["2fa_required"] } } },
    want: [
      `scopes.json:45:9 presets.p.full[0]: expected a declared scope but received "2fa_required", an automatic scope. Automatic scopes are never requested: remove it.`,
    ],
  },
  {
    title: "reports a preset that mixes key types",
    given: { presets: { p: { keyType: "general", read: ["mail.read", "billing.read"], full: ["billing.read"] } } },
    want: [
      `scopes.json:46:9 presets.p.read[1]: expected a scope of key type "general" but received "billing.read" of key type "billing". One key has one type: put it into a preset of its own.`,
      `scopes.json:49:9 presets.p.full[0]: expected a scope of key type "general" but received "billing.read" of key type "billing". One key has one type: put it into a preset of its own.`,
    ],
  },
  {
    title: "lets a scope of several key types into a preset of each",
    given: {
      scopes: { "mail.send": { keyTypes: ["general", "billing"], access: "read" } },
      presets: { p: { keyType: "general", read: ["mail.send"] }, q: { keyType: "billing", read: ["mail.send"] } },
    },
    want: [],
  },
  {
    title: "does not ask that a full list holds the read list",
    given: { presets: { p: { keyType: "general", read: ["mail.read"], full: ["mail.send"] } } },
    want: [],
  },
  {
    title: "reports a name that is a scope and automatic, a scope and retired, automatic and retired",
    given: { automatic: { "mail.send": {}, both: {} }, retired: { "mail.read": {}, both: {} } },
    want: [
      `scopes.json:32:5 automatic["mail.send"]: expected a name that is not also in "scopes" but received "mail.send". Remove it from "automatic" or from "scopes".`,
      `scopes.json:36:5 retired["mail.read"]: expected a name that is not also in "scopes" but received "mail.read". Remove it from "retired" or from "scopes".`,
      `scopes.json:37:5 retired.both: expected a name that is not also in "automatic" but received "both". Remove it from "retired" or from "automatic".`,
    ],
  },
  {
    title: "reports operations that differ only in parameter names",
    given: {
      operations: {
        "GET /a/{id}/b": { evidence: "unknown" },
        "PUT /a/{key}/b": { evidence: "unknown" },
        "GET /a/{key}/b": { evidence: "unknown" },
      },
    },
    want: [
      `scopes.json:48:5 operations["GET /a/{key}/b"]: expected each method and path once but received "GET /a/{key}/b". It differs from "GET /a/{id}/b" only in the names of its parameters.`,
    ],
  },
  {
    title: "reports everything at once, in the order of the text",
    given: {
      presets: { p: { keyType: "general", read: ["mail.sned"], extra: 1 }, q: {} },
      operations: { "get /a": { evidence: "none" } },
      automatic: { "mail.send": 5 },
    },
    want: [
      `scopes.json:32:5 automatic["mail.send"]: expected a name that is not also in "scopes" but received "mail.send". Remove it from "automatic" or from "scopes".`,
      `scopes.json:32:18 automatic["mail.send"]: expected an object for an automatic scope but received 5.`,
      `scopes.json:45:9 presets.p.read[0]: expected a declared scope but received "mail.sned". Did you mean "mail.send"?`,
      `scopes.json:47:7 presets.p.extra: expected a known key but received "extra". Known here: title, keyType, read, full, note, sources.`,
      `scopes.json:49:10 presets.q.keyType: expected the id of a key type but received nothing.`,
      `scopes.json:49:10 presets.q: expected a list "read" or "full" but received neither.`,
      `scopes.json:52:5 operations["get /a"]: expected an upper-case HTTP method and a path ("GET /v3/templates/{template_id}") but received "get /a". Did you mean "GET /a"?`,
      `scopes.json:53:19 operations["get /a"].evidence: expected "documented", "probable", "observed", "rule" or "unknown" but received "none".`,
    ],
  },
];

describe(checkReferences.name, () => {
  it.each(rows)("$title", ({ given, want }) => {
    expect(linesOf(textWith(given))).toEqual(want);
  });
});
