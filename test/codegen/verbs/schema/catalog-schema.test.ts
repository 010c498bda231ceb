import { readFile } from "node:fs/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../../codegen/src/catalog/issue.ts";
import { parseCatalog } from "../../../../codegen/src/catalog/parse-catalog.ts";
import { catalogs } from "../../catalog/arbitrary-catalog.ts";
import { runsOf } from "../../../property-runs.ts";
import { writeCatalog } from "../../catalog/write-catalog.ts";

const url = new URL("../../../../codegen/catalog.schema.json", import.meta.url);
// The file is an object, or Ajv would refuse it; an alternative may require a key that only its parent declares.
const accepts = new Ajv2020({ strict: true, strictRequired: false }).compile(
  JSON.parse(await readFile(url, "utf8")) as object,
);

/** What no schema can ask, because it depends on other entries. */
const beyondSchemas: readonly RegExp[] = [/^a declared (?:scope|key type|group|source)$/, /^a scope of key type /];

function issuesOf(text: string): readonly Issue[] {
  const parsed = parseCatalog(text, "scopes.json");
  return parsed.ok ? [] : parsed.issues;
}

type Json = unknown;
type Path = readonly (string | number)[];

/** Every place in a value, the value itself first. */
function placesIn(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, child]: [string, Json]) =>
      placesIn(child, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

/** A value with what is at a place replaced; nothing in its stead takes it away. */
function changed(value: Json, [step, ...others]: Path, change: (old: Json) => Json): Json {
  if (step === undefined) return change(value);
  if (Array.isArray(value))
    return value.flatMap((item: Json, index) => {
      if (index !== step) return [item];
      const now = changed(item, others, change);
      return now === undefined ? [] : [now];
    });
  return Object.fromEntries(
    Object.entries(value as object).flatMap(([key, child]: [string, Json]) => {
      if (key !== step) return [[key, child] as const];
      const now = changed(child, others, change);
      return now === undefined ? [] : [[key, now] as const];
    }),
  );
}

/** What people do to a file by mistake: leave something out, put something else there, misspell a key, add one. */
const damages: fc.Arbitrary<(old: Json) => Json> = fc.oneof(
  fc.constant(() => undefined),
  fc
    .constantFrom<Json>(
      null,
      true,
      0,
      "",
      " ",
      "read",
      "GET /x",
      "a\u200Bb",
      "a\u0007",
      "\uD800",
      "https://x.example",
      [],
      {},
    )
    .map((value) => () => value),
  fc
    .constantFrom("scopes", "access", "keyTypes", "allOf", "anyOf", "evidence", "use", "extra", "")
    .map((key) => (old: Json) => {
      const value = ["access", "evidence"].includes(key) ? "unknown" : [];
      return typeof old === "object" && old !== null && !Array.isArray(old) ? { ...old, [key]: value } : [old, old];
    }),
);

describe("catalog.schema.json and the parser", () => {
  it("agree on every catalog with up to three mistakes, but for what depends on other entries", () => {
    const seen = { accepted: 0, refused: 0, beyond: 0 };
    const place = fc.tuple(fc.nat(), damages);
    fc.assert(
      fc.property(catalogs, fc.array(place, { minLength: 1, maxLength: 3 }), (catalog, mistakes) => {
        // A key "__proto__" would be lost on the way through objects.
        const start: Json = JSON.parse(writeCatalog(catalog).replaceAll('"__proto__"', '"proto"'));
        const value = mistakes.reduce((before, [index, change]) => {
          const places = placesIn(before);
          return changed(before, places[index % places.length] ?? [], change) ?? {};
        }, start);
        const issues = issuesOf(JSON.stringify(value));
        const isAccepted = accepts(value);
        const own = issues.filter(({ expected }) => !beyondSchemas.some((pattern) => pattern.test(expected)));
        expect({ isAccepted, value }, JSON.stringify([accepts.errors, own])).toEqual({
          isAccepted: own.length === 0,
          value,
        });
        seen[issues.length === 0 ? "accepted" : own.length === 0 ? "beyond" : "refused"]++;
      }),
      { numRuns: runsOf(500, 300) },
    );
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });
});
