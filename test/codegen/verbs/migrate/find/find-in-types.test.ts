import { describe, expect, it } from "vitest";
import { findInTypes } from "../../../../../codegen/src/verbs/migrate/find/find-in-types.ts";
import { createScopeTypeTest } from "../../../../../codegen/src/verbs/migrate/types/scope-types.ts";
import { fileOf, foundBy } from "../code-of.ts";

const isScopeType = createScopeTypeTest(new Set(["Scope"]), new Set());
const sdk = `import { presets, type Scope, type ScopeDetails } from "scopewright";\n`;

/** The strings of a file that its types call scopes. */
function strings(text: string): readonly string[] {
  const file = fileOf(sdk + text, "a.tsx");
  const found = foundBy((each) => {
    file.forEachDescendant((node) => findInTypes(node, isScopeType, { ...each, list: () => undefined }));
  });
  // Some are found from two sides.
  return [...new Set(found)];
}

describe(findInTypes.name, () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["a variable", `const x: Scope = "a";`, [`"a"`]],
    ["a variable of another type", `const x: string = "a";`, []],
    ["a list", `const x: readonly Scope[] = ["a", "b"];`, [`"a"`, `"b"`]],
    ["a default", `function f(x: Scope = "a") {}`, [`"a"`]],
    ["an assertion", `f("a" as Scope);`, [`"a"`]],
    ["satisfies", `f(["a"] satisfies Scope[]);`, [`"a"`]],
    ["an argument", `function f(n: number, x: Scope) {}\nf(1, "a");`, [`"a"`]],
    ["a rest argument", `function f(...x: Scope[]) {}\nf("a", "b");`, [`"a"`, `"b"`]],
    ["a constructor", `class A { constructor(x: Scope) {} }\nnew A("a");`, [`"a"`]],
    ["a constructor's type argument", `new Set<Scope>(["a"]);`, [`"a"`]],
    ["a function's type argument", `useState<Scope>("a");`, [`"a"`]],
    ["a type argument of other functions", `other<Scope>("a");`, []],
    ["a comparison", `declare const x: Scope;\nif (x === "a" || "b" !== x || x + "c") f();`, [`"a"`, `"b"`]],
    ["an assignment", `let x: Scope;\nx = "a";`, [`"a"`]],
    ["a case", `declare const x: Scope;\nswitch (x) { case "a": }`, [`"a"`]],
    ["a key", `declare const x: Record<Scope, string>;\nx["a"];`, [`"a"`]],
    ["a method of a list", `declare const x: Set<Scope>;\nx.has("a");`, [`"a"`]],
    ["an entry of a map", `declare const x: Map<Scope, string>;\nx.set("a", "b");`, [`"a"`]],
    ["a list of the SDK", `presets.alerts.full.includes("a");`, [`"a"`]],
    ["a result", `function f(): Scope { return "a"; }`, [`"a"`]],
    ["a property of markup", `const C = (p: { x: Scope; y: string }) => null;\n<C x="a" y="b" />;`, [`"a"`]],
    ["an argument of a type", `type D = ScopeDetails["a"];`, [`"a"`]],
  ])("finds the scopes of %s", (_, text, want) => {
    expect(strings(text)).toEqual(want);
  });
});
