import { expect, it } from "vitest";
import { words } from "../../../codegen/src/text/words.ts";

it("returns the words of a text, whatever stands between them", () => {
  expect(words("\n  a b\n  c\t")).toEqual(["a", "b", "c"]);
  expect(words(" ")).toEqual([]);
});
