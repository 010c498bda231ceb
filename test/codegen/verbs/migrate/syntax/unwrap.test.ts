import { SyntaxKind } from "ts-morph";
import { describe, expect, it } from "vitest";
import { unwrap, wrapped } from "../../../../../codegen/src/verbs/migrate/syntax/unwrap.ts";
import { expressionIn } from "../code-of.ts";

const forms = ["(x)", "(x as string)!", "(x satisfies string)", "(<string>x)", "x"];

describe(unwrap.name, () => {
  it.each(forms)("gives x for %s", (text) => {
    expect(unwrap(expressionIn(text)).getText()).toBe("x");
  });

  it("stops at a call", () => {
    expect(unwrap(expressionIn("(f(x))")).getText()).toBe("f(x)");
  });
});

describe(wrapped.name, () => {
  it.each(forms)("gives %s for its x", (text) => {
    const [call] = expressionIn(`f(${text})`).getSourceFile().getDescendantsOfKind(SyntaxKind.CallExpression);
    expect(wrapped(unwrap(call?.getArguments()[0] ?? expressionIn("y"))).getText()).toBe(text);
  });
});
