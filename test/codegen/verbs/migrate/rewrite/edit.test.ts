import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../../../codegen/src/verbs/migrate/rewrite/edit.ts";

describe(applyEdits.name, () => {
  it("replaces parts of a text, in whatever order they are given", () => {
    const edits = [
      { start: 4, end: 5, text: "C" },
      { start: 0, end: 1, text: "AA" },
      { start: 2, end: 2, text: "+" },
    ];
    expect(applyEdits("a b c", edits)).toBe("AA +b C");
  });

  it("leaves a text without edits as it is", () => {
    expect(applyEdits("a", [])).toBe("a");
  });

  it("refuses edits that overlap", () => {
    const edits = [
      { start: 0, end: 3, text: "" },
      { start: 2, end: 4, text: "" },
    ];
    expect(() => applyEdits("abcd", edits)).toThrow("overlapping edits at 2");
  });
});
