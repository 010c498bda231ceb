import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { linesOf } from "./fixtures.ts";

it("the catalog of this repository has no issues", () => {
  expect(linesOf(readFileSync(new URL("../../../scopes.json", import.meta.url), "utf8"))).toEqual([]);
});
