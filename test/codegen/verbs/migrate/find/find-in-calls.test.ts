import { SyntaxKind } from "ts-morph";
import { describe, expect, it } from "vitest";
import { resolveNames } from "../../../../../codegen/src/names/resolve-names.ts";
import { createCallVisitor } from "../../../../../codegen/src/verbs/migrate/find/find-in-calls.ts";
import { catalogWith } from "../../../parse.ts";
import { expressionIn, foundBy } from "../code-of.ts";

const visit = createCallVisitor(resolveNames(catalogWith("mail.send")));
const sdk = `import { amend, compareScopes, delegate, generalKey, isGeneralScope, isScope, parseScopes } from "scopewright";\n`;

/** The strings that a call gives to the SDK as scopes. */
function strings(text: string): readonly string[] {
  const call = expressionIn(text).asKindOrThrow(SyntaxKind.CallExpression);
  return foundBy((found) => visit(call, { ...found, list: () => undefined }));
}

describe(createCallVisitor.name, () => {
  it.each<readonly [string, readonly string[]]>([
    [`generalKey({ name: "x", scopes: ["a"] })`, [`"a"`]],
    [`delegate({ scopes: ["a"] }, { scopes: ["b"] })`, [`"b"`]],
    [`amend(key, { add: ["a"], remove: ["b"] })`, [`"a"`, `"b"`]],
    [`compareScopes({ declared: ["a"], actual: ["b"] })`, [`"a"`, `"b"`]],
    [`isScope("a")`, [`"a"`]],
    [`isGeneralScope("a")`, [`"a"`]],
    [`parseScopes(["a"])`, []],
    ["isScope(...all)", []],
    ["isScope()", []],
  ])("finds the scopes of %s", (text, want) => {
    expect(strings(sdk + text)).toEqual(want);
  });

  it("leaves functions of other packages alone", () => {
    expect(strings(`import { isScope } from "other";\nisScope("a")`)).toEqual([]);
  });
});
