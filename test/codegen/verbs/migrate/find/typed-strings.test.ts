import { describe, expect, it } from "vitest";
import { typedStrings } from "../../../../../codegen/src/verbs/migrate/find/typed-strings.ts";
import type { Fit, Step } from "../../../../../codegen/src/verbs/migrate/types/scope-types.ts";
import { expressionIn, foundBy } from "../code-of.ts";

/** Each string of an expression, with the steps that lead to it. */
function steps(text: string): readonly string[] {
  const asked: string[] = [];
  const accepts = (way: readonly Step[]): Fit => {
    asked.push(JSON.stringify(way));
    return "listed";
  };
  const strings = foundBy((found) =>
    typedStrings(expressionIn(text), accepts, { ...found, list: () => void asked.pop() }),
  );
  return strings.map((string, index) => `${string} ${asked[index] ?? ""}`);
}

describe(typedStrings.name, () => {
  it.each<readonly [string, readonly string[]]>([
    [`f, "x"`, []],
    [`("x" as const)`, [`"x" []`]],
    [`["x", "y"]`, [`"x" [{"element":0}]`, `"y" [{"element":1}]`]],
    [`[...["x"], "y"]`, [`"x" [{"element":0}]`, `"y" [{"element":null}]`]],
    [`({ read: "x" })`, [`"x" [{"property":"read"}]`]],
    [`({ "x": 1 })`, [`"x" ["key"]`]],
    [`({ ...{ read: "x" } })`, [`"x" [{"property":"read"}]`]],
    [`isOn ? "x" : given || "y"`, [`"x" []`, `"y" []`]],
    [`new Set(["x"])`, [`"x" [{"element":0}]`]],
    [`Object.freeze(["x"])`, [`"x" [{"element":0}]`]],
    [`other(["x"])`, []],
    [`const list = ["x"];\nlist`, [`"x" [{"element":0}]`]],
  ])("knows the steps to the strings in %s", (text, want) => {
    expect(steps(text)).toEqual(want);
  });

  it("finds only what the test accepts", () => {
    const element = (way: readonly Step[]): Fit => (way.length === 1 ? "fixed" : "none");
    expect(foundBy((found) => typedStrings(expressionIn(`["x", ["y"]]`), element, found))).toEqual([`"x"`]);
  });
});
