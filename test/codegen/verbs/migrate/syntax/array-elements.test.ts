import { Node, SyntaxKind } from "ts-morph";
import { describe, expect, it } from "vitest";
import { elementOf, replaceElements } from "../../../../../codegen/src/verbs/migrate/syntax/array-elements.ts";
import { expressionIn, fileOf } from "../code-of.ts";

describe(elementOf.name, () => {
  it("gives the element with the assertions around it", () => {
    const [x] = expressionIn(`[1, ("x" as const)]`).getDescendantsOfKind(SyntaxKind.StringLiteral);
    const found = x && elementOf(x);
    expect(found?.element.getText()).toBe(`("x" as const)`);
    expect(found?.array.getText()).toBe(`[1, ("x" as const)]`);
  });

  it("gives none for what is no element", () => {
    const [x] = expressionIn(`f("x")`).getDescendantsOfKind(SyntaxKind.StringLiteral);
    expect(x && elementOf(x)).toBeUndefined();
  });
});

describe(replaceElements.name, () => {
  /** The text of a list after its elements, told by their text, were replaced. */
  const replaced = (text: string, texts: Readonly<Record<string, readonly string[]>>): string => {
    const array = fileOf(text).getFirstDescendantOrThrow(Node.isArrayLiteralExpression);
    const elements = array.getElements();
    const wanted = elements.flatMap((element) => {
      const others = texts[element.getText()];
      return others === undefined ? [] : [[element, others] as const];
    });
    return replaceElements(elements, new Map(wanted)).reduceRight(
      (before, { start, end, text: added }) => before.slice(0, start) + added + before.slice(end),
      text,
    );
  };

  it.each<readonly [string, Readonly<Record<string, readonly string[]>>, string]>([
    ["[a, b, c]", { b: ["x"] }, "[a, x, c]"],
    ["[a, b, c]", { b: ["x", "y"] }, "[a, x, y, c]"],
    ["[a, b, c]", { b: [] }, "[a, c]"],
    ["[a, b, c]", { b: [], c: [] }, "[a]"],
    ["[a, b,]", { a: [], b: ["x"] }, "[x,]"],
    ["[\n  a,\n  b,\n]", { b: ["x", "y"] }, "[\n  a,\n  x,\n  y,\n]"],
    ["[a, b]", {}, "[a, b]"],
  ])("%s with %j", (text, texts, want) => {
    expect(replaced(text, texts)).toBe(want);
  });
});
