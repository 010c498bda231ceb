import { describe, expect, it } from "vitest";
import { literalsIn } from "../../../../../codegen/src/verbs/migrate/find/literals-in.ts";
import { fileOf, foundBy } from "../code-of.ts";

const declared = `type Own = "a" | "b";
type Circle = Circle | "c";
type Of<T> = T | "d";
type Asked = `;

function literals(type: string): readonly string[] {
  const asked = fileOf(declared + type).getTypeAliasOrThrow("Asked");
  return foundBy((found) => literalsIn(asked.getTypeNode(), found));
}

describe(literalsIn.name, () => {
  it.each<readonly [string, readonly string[]]>([
    [`"x" | "y"`, [`"x"`, `"y"`]],
    [`readonly ("x" | 1)[]`, [`"x"`]],
    [`["x", "y"]`, [`"x"`, `"y"`]],
    [`ReadonlySet<"x">`, [`"x"`]],
    [`Promise<"x">`, []],
    [`{ x: "y" }`, []],
    ["string", []],
  ])("finds the literals of %s", (type, want) => {
    expect(literals(type)).toEqual(want);
  });

  it("finds a type of the project, with its literals", () => {
    expect(literals("readonly Own[]")).toEqual([`type Own = "a" | "b";`, `"a"`, `"b"`]);
  });

  it("leaves a type with parameters alone", () => {
    expect(literals(`Of<"x">`)).toEqual([]);
  });

  it("ends in a type that contains itself", () => {
    expect(literals("Circle")).toContain(`"c"`);
  });

  it("finds nothing where there is no type", () => {
    expect(foundBy((found) => literalsIn(undefined, found))).toEqual([]);
  });
});
