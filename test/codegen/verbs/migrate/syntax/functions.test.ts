import { describe, expect, it } from "vitest";
import { isFunction, returnsOf } from "../../../../../codegen/src/verbs/migrate/syntax/functions.ts";
import { expressionIn, fileOf, textsOf } from "../code-of.ts";

describe(isFunction.name, () => {
  it.each([
    ["(() => x)", true],
    ["(function () {})", true],
    ["(class {})", false],
    ["f", false],
  ])("%s: %s", (text, want) => {
    expect(isFunction(expressionIn(text).getFirstDescendant(isFunction))).toBe(want);
  });

  it("counts declarations, methods and getters", () => {
    const file = fileOf("function f() {}\nclass A { m() {} get g() { return 1; } p = 1; }");
    const members = file.getClassOrThrow("A").getMembers();
    expect([...file.getFunctions(), ...members].map((node) => isFunction(node))).toEqual([true, true, true, false]);
  });
});

describe(returnsOf.name, () => {
  const returned = (text: string): readonly string[] =>
    textsOf(returnsOf(fileOf(text).getVariableDeclarationOrThrow("f").getInitializerOrThrow()));

  it("gives what a function gives back, on every way", () => {
    expect(returned("const f = () => x;")).toEqual(["x"]);
    expect(returned("const f = () => { if (a) return x; return; };")).toEqual(["x"]);
    expect(returned("const f = function () { if (a) return x; return y; };")).toEqual(["x", "y"]);
  });

  it("leaves out what functions and classes inside give back", () => {
    expect(returned("const f = () => { g(() => { return x; }); class A { m() { return y; } } return z; };")).toEqual([
      "z",
    ]);
  });
});
