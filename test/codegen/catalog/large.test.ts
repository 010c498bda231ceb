import { describe, expect, it } from "vitest";
import { parseCatalog } from "../../../codegen/src/catalog/parse-catalog.ts";
import { runsOf } from "../../property-runs.ts";
import { linesOf, textWith, type Json } from "./fixtures.ts";

const scope = { keyTypes: ["general"], access: "read" };
const count = runsOf(20_000);
const names = Array.from({ length: count }, (_, index) => `area${index % 100}.part${index}.read`);
const scopes: Json = Object.fromEntries(names.map((name) => [name, scope]));

/** A catalog of thousands of scopes, with a preset that names these. */
function withPreset(full: readonly string[]): string {
  return textWith({ scopes, retired: {}, presets: { p: { keyType: "general", full } } });
}

describe(`${parseCatalog.name}, for a large catalog`, () => {
  it("takes thousands of scopes", () => {
    expect(linesOf(withPreset(names))).toEqual([]);
  });

  it("reports each of thousands of unknown scopes", () => {
    expect(linesOf(withPreset(names.map((name) => name.replace("read", "raed"))))).toHaveLength(count);
  });

  it("takes megabytes", () => {
    const line = `"scope %": {"keyTypes": ["k"], "access": "read", "description": "${"long ".repeat(20)}"}`;
    const entries = Array.from({ length: runsOf(60_000) }, (_, index) => line.replace("%", String(index)));
    const text = `{"keyTypes": {"k": {}}, "scopes": {\n${entries.join(",\n")}\n}}`;
    expect(text.length).toBeGreaterThan(1_000_000);
    expect(linesOf(text)).toEqual([]);
  });
});
