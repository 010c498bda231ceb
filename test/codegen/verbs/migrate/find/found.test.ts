import { describe, expect, it } from "vitest";
import { isString } from "../../../../../codegen/src/verbs/migrate/find/found.ts";
import { expressionIn } from "../code-of.ts";

describe(isString.name, () => {
  it.each([
    [`("a")`, false],
    [`"a";`, true],
    ["`a`;", true],
    ["`a${b}`;", false],
    ["a;", false],
  ])("%s: %s", (text, want) => {
    // A string at the beginning of a file would be a directive, and no expression.
    expect(isString(expressionIn(`f();\n${text}`))).toBe(want);
  });

  it("is false for a node that is missing", () => {
    expect(isString(undefined)).toBe(false);
  });
});
