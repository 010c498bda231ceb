import { expect, it } from "vitest";
import { groupBy } from "../../../codegen/src/collections/group-by.ts";

it("keeps keys and items in the order of the items", () => {
  const groups = groupBy(["b1", "a1", "b2"], (item) => item[0]);
  expect([...groups]).toEqual([
    ["b", ["b1", "b2"]],
    ["a", ["a1"]],
  ]);
});
