import { describe, expect, it } from "vitest";
import { declarations, initializerOf } from "../../../../../codegen/src/verbs/migrate/syntax/declarations-of.ts";
import { expressionIn, filesOf, lastOf, textsOf } from "../code-of.ts";

describe(declarations.name, () => {
  it("finds a declaration in the same file", () => {
    expect(textsOf(declarations(expressionIn("const x = 1;\nx;")))).toEqual(["x = 1"]);
  });

  it("finds a declaration through an import with another name", () => {
    const [, importer] = filesOf({ "a.ts": "export const x = 1;", "b.ts": `import { x as y } from "./a";\ny;` });
    expect(importer && textsOf(declarations(lastOf(importer)))).toEqual(["x = 1"]);
  });

  it("finds nothing for a name that nothing declares", () => {
    expect(declarations(expressionIn("x;"))).toEqual([]);
  });
});

describe(initializerOf.name, () => {
  const initializer = (text: string, name?: string): string | undefined => {
    const [declaration] = declarations(expressionIn(text, name));
    return declaration && initializerOf(declaration)?.getText();
  };

  it.each([
    ["a variable", "const x = 1;\nx;", "1"],
    ["a property", "const x = { y: 1 };\nx.y;", "1"],
    ["a member of a class", "class A { static y = 1; }\nA.y;", "1"],
    ["a member of an enum", "enum E { Y = 1 }\nE.Y;", "1"],
    ["a default in a pattern", "const { x = 1 } = f;\nx;", "1"],
    ["a function", "function x() {}\nx;", undefined],
  ])("gives the expression of %s", (_, text, want) => {
    expect(initializer(text)).toBe(want);
  });

  it("takes an assignment in JavaScript for a declaration", () => {
    expect(initializer("const x = {};\nx.y = 1;\nx.y;", "a.js")).toBe("1");
  });
});
