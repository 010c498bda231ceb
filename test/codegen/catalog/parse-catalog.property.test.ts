import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { parseCatalog } from "../../../codegen/src/catalog/parse-catalog.ts";
import { writeCatalog } from "./write-catalog.ts";
import { catalogs } from "./arbitrary-catalog.ts";
import { runsOf } from "../../property-runs.ts";
import { anyCharacter } from "../../any-character.ts";

describe(`${parseCatalog.name}, for any input`, () => {
  it("never throws on a string", () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter }), (text) => void parseCatalog(text, "scopes.json")));
  });

  it("never throws on a JSON value, and finds it wrong in order", () => {
    const key = fc.constantFrom(
      "keyTypes",
      "scopes",
      "presets",
      "operations",
      "retired",
      "use",
      "access",
      "read",
      "__proto__",
    );
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: "medium", withCrossShrink: true },
        fc.string(),
        fc.jsonValue(),
        tie("list"),
        tie("object"),
      ),
      list: fc.array(tie("value"), { maxLength: 4 }),
      object: fc.dictionary(key, tie("value"), { maxKeys: 6 }),
    }));
    fc.assert(
      fc.property(value, (json) => {
        const parsed = parseCatalog(JSON.stringify(json, null, 1), "scopes.json");
        const places = parsed.ok ? [] : parsed.issues.map(({ line, column }) => line * 1e6 + column);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: runsOf(1000) },
    );
  });

  it("gives back any valid catalog as it was", () => {
    fc.assert(
      fc.property(catalogs, (catalog: Catalog) => {
        expect(parseCatalog(writeCatalog(catalog), "scopes.json")).toEqual({ ok: true, catalog });
      }),
      { numRuns: runsOf(300) },
    );
  });
});
