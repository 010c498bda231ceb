import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { catalogs } from "./arbitrary-catalog.ts";
import { base, linesOf, type Json } from "./fixtures.ts";
import { writeCatalog } from "./write-catalog.ts";
import { runsOf } from "../../property-runs.ts";

// The file is an object, or Ajv would refuse it.
const schema = JSON.parse(
  readFileSync(new URL("../../../codegen/catalog.schema.json", import.meta.url), "utf8"),
) as object;
// An alternative may require a key that only its parent declares.
const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);

const scope = { keyTypes: ["general"], access: "read" };
const withScope = (entry: Json): Json => ({ ...base, scopes: { "mail.send": scope, a: entry } });
const withPreset = (entry: Json): Json => ({ ...base, presets: { p: entry } });
const withOperation = (id: string, entry: Json): Json => ({ ...base, operations: { [id]: entry } });
const unknown = { evidence: "unknown" };

const accepted: readonly { readonly title: string; readonly given: Json }[] = [
  { title: "a small catalog", given: base },
  { title: "a $schema", given: { ...base, $schema: "./catalog.schema.json" } },
  { title: "hosts", given: { ...base, hosts: ["api.example.com", "localhost:8080"] } },
  {
    title: "every key of a scope",
    given: withScope({ ...scope, group: "mail", description: "", legacy: "", note: "\n", sources: [] }),
  },
  { title: "a preset with one list", given: withPreset({ keyType: "general", read: ["mail.send"] }) },
  { title: "an operation without evidence and scopes", given: withOperation("GET /a/{b}", unknown) },
  { title: "an operation for any key", given: withOperation("GET /", { evidence: "rule", allOf: [] }) },
  {
    title: "an operation with alternatives",
    given: withOperation("PUT /a/{b}:c", { evidence: "rule", anyOf: ["mail.send"] }),
  },
  { title: "hosts with variable labels and base paths", given: { ...base, hosts: ["{t}.a.example", "a.example/b/c"] } },
  { title: "implied and escalating scopes", given: withScope({ ...scope, implies: ["mail.send"], escalates: "can" }) },
  {
    title: "alternatives of several scopes and for key types",
    given: withOperation("GET /a/{b+}#c", {
      evidence: "observed",
      observed: "2026-03-01",
      anyOf: ["mail.send", { allOf: ["mail.send", "mail.read"] }, { allOf: ["mail.read"], keyTypes: ["general"] }],
      host: "b.example",
    }),
  },
  {
    title: "scopes by parameter",
    given: withOperation("GET /a/{b}", { evidence: "probable", byParameter: { b: { x: "mail.send" } } }),
  },
  {
    title: "refusals, SDKs and links",
    given: {
      ...base,
      operations: { "GET /a/{b}": unknown },
      refusals: [
        { status: 403, text: "x", cause: "", next: "" },
        { status: 401, cause: "", next: "" },
      ],
      sdks: { "@a/b": { "new C().d.e": "GET /a/{b}", f: null } },
      links: { create: "https://a.example/?{name}&{scopes}", keys: "https://a.example/" },
    },
  },
];

const refused: readonly { readonly title: string; readonly given: Json }[] = [
  { title: "another type", given: [] },
  { title: "a missing section", given: {} },
  { title: "no key types", given: { ...base, keyTypes: {} } },
  { title: "no scopes", given: { ...base, scopes: {} } },
  { title: "an unknown key", given: { ...base, extra: 1 } },
  { title: "a host with a scheme", given: { ...base, hosts: ["https://a.example"] } },
  { title: "an empty name", given: withScope({ ...scope, group: "" }) },
  { title: "an empty key", given: { ...base, groups: { mail: {}, "": {} } } },
  { title: "a control character in a key", given: { ...base, groups: { mail: {}, "a\u0085": {} } } },
  { title: "a zero-width character in a name", given: { ...base, sources: { "a\u200B": {} } } },
  { title: "half a character in text", given: withScope({ ...scope, note: "\uD800" }) },
  { title: "a scope without key types", given: withScope({ access: "read", keyTypes: [] }) },
  { title: "a scope without access", given: withScope({ keyTypes: ["general"] }) },
  { title: "another access", given: withScope({ ...scope, access: "all" }) },
  { title: "an unknown key of a scope", given: withScope({ ...scope, acess: "read" }) },
  { title: "a repeated entry", given: withScope({ ...scope, keyTypes: ["general", "general"] }) },
  { title: "a preset without key type", given: withPreset({ read: ["mail.send"] }) },
  { title: "a preset without list", given: withPreset({ keyType: "general" }) },
  { title: "a preset with an empty list", given: withPreset({ keyType: "general", full: [] }) },
  { title: "an operation in lower case", given: withOperation("get /a", unknown) },
  { title: "an operation without slash", given: withOperation("GET a", unknown) },
  { title: "an operation with a broken parameter", given: withOperation("GET /a/{b", unknown) },
  { title: "an operation with a nameless parameter", given: withOperation("GET /a/{}", unknown) },
  { title: "an operation without evidence", given: withOperation("GET /a", { allOf: [] }) },
  {
    title: "an operation with both lists",
    given: withOperation("GET /a", { evidence: "rule", allOf: [], anyOf: ["mail.send"] }),
  },
  { title: "an operation with neither list", given: withOperation("GET /a", { evidence: "rule" }) },
  { title: "scopes without evidence", given: withOperation("GET /a", { evidence: "unknown", allOf: [] }) },
  { title: "no alternatives", given: withOperation("GET /a", { evidence: "rule", anyOf: [] }) },
  { title: "an empty alternative", given: withOperation("GET /a", { evidence: "rule", anyOf: [{ allOf: [] }] }) },
  { title: "an observation without day", given: withOperation("GET /a", { evidence: "observed", allOf: [] }) },
  { title: "a day without observation", given: withOperation("GET /a", { ...unknown, observed: "2026-03-01" }) },
  { title: "a wildcard host", given: { ...base, hosts: ["*.a.example"] } },
  { title: "a base path with a slash at its end", given: { ...base, hosts: ["a.example/b/"] } },
  { title: "a refusal without cause", given: { ...base, refusals: [{ status: 403, next: "" }] } },
  { title: "a refusal with another status", given: { ...base, refusals: [{ status: 200, cause: "", next: "" }] } },
  { title: "an SDK without functions", given: { ...base, sdks: { a: {} } } },
  { title: "a link without https", given: { ...base, links: { create: "http://a.example" } } },
];

describe("catalog.schema.json", () => {
  it.each(accepted)("accepts $title, as the parser does", ({ given }) => {
    expect(validate(given), JSON.stringify(validate.errors)).toBe(true);
    expect(linesOf(JSON.stringify(given))).toEqual([]);
  });

  it.each(refused)("refuses $title, as the parser does", ({ given }) => {
    expect(validate(given)).toBe(false);
    expect(linesOf(JSON.stringify(given))).not.toEqual([]);
  });

  it("accepts any valid catalog", () => {
    fc.assert(
      fc.property(catalogs, (catalog) => {
        expect(validate(JSON.parse(writeCatalog(catalog))), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: runsOf(200) },
    );
  });

  it("describes every property for the editor", () => {
    for (const [path, property] of propertiesOf(schema, "#")) {
      expect(Object.keys(property as object), path).toEqual(expect.arrayContaining(["title", "description"]));
    }
  });
});

function propertiesOf(node: unknown, path: string): [string, unknown][] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    const here = `${path}/${key}`;
    // The condition of an operation only looks at a property; it does not declare it.
    if (key === "if") return [];
    const own =
      key === "properties"
        ? Object.entries(value as object).map(([name, child]): [string, unknown] => [`${here}/${name}`, child])
        : [];
    return [...own, ...propertiesOf(value, here)];
  });
}
