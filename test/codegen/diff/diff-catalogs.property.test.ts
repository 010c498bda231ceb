import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffCatalogs } from "../../../codegen/src/diff/diff-catalogs.ts";
import { runsOf } from "../../property-runs.ts";
import { catalogs } from "../catalog/arbitrary-catalog.ts";

describe(diffCatalogs, () => {
  it("finds nothing between any catalog and itself, and a change, described in words, between any two that differ", () => {
    fc.assert(
      fc.property(catalogs, catalogs, (one, other) => {
        expect(diffCatalogs(one, one).changes).toEqual([]);
        const { release, changes } = diffCatalogs(one, other);
        expect(release === "none").toBe(changes.length === 0);
        for (const change of changes) expect(change.message).toMatch(/^[^\p{Cc}]+[.!?]?$/u);
      }),
      { numRuns: runsOf(200) },
    );
  });
});
