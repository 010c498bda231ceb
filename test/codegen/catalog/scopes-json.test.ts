import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("the catalog of this repository has no issues", async () => {
  // Loaded here: a parser that cannot even be loaded fails this test, but only drops the tests of files that import it.
  const { linesOf } = await import("./fixtures.ts");
  expect(linesOf(readFileSync(new URL("../../../scopes.json", import.meta.url), "utf8"))).toEqual([]);
});
