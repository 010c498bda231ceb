import { Node } from "ts-morph";
import { describe, expect, it } from "vitest";
import {
  declaredValues,
  hereOnly,
  nameOf,
  objectsOf,
  propertyValues,
  returnedValues,
  type Flow,
} from "../../../../../codegen/src/verbs/migrate/syntax/declared-values.ts";
import { expressionIn, fileOf, textsOf } from "../code-of.ts";

describe(declaredValues.name, () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["a constant", "const x = 1;\nx;", ["1"]],
    ["a member", "const o = { x: 1 };\no.x;", ["1"]],
    ["a member in short form", "const x = 1;\nconst o = { x };\no.x;", ["1"]],
    ["a variable of a pattern", "const { a: x } = { a: 1, b: 2 };\nx;", ["1"]],
    ["a rest of a pattern", "const { a, ...x } = { a: 1, b: 2 };\nx;", []],
    ["a variable that is its own value", "const { a: x } = x;\nx;", []],
  ])("gives the values of %s", (_, text, want) => {
    expect(textsOf(declaredValues(expressionIn(text)))).toEqual(want);
  });

  /** The values of the `x` that stands alone in a list. */
  const valuesOfX = (text: string, flow?: Flow): readonly string[] => {
    const x = fileOf(text).getFirstDescendantOrThrow(
      (node) => Node.isIdentifier(node) && node.getText() === "x" && Node.isArrayLiteralExpression(node.getParent()),
    );
    return textsOf(declaredValues(x, flow));
  };

  it("gives what calls give to a parameter, unless it is told to stay in the function", () => {
    const text = "function f(n, x) { return [x]; }\nf(1, 2);\nf(3);\nf(4, 5);";
    expect(valuesOfX(text)).toEqual(["2", "5"]);
    expect(valuesOfX(text, hereOnly)).toEqual([]);
  });

  it("gives all remaining arguments for a rest parameter, up to one that is spread", () => {
    expect(valuesOfX("function f(n, ...x) { return [x]; }\nf(1, 2, 3);\nf(1, 4, ...y);")).toEqual(["2", "3", "4"]);
  });

  it("gives the list whose elements a callback or a loop takes", () => {
    expect(valuesOfX("all.forEach((x) => [x]);")).toEqual(["all"]);
    expect(valuesOfX("for (const x of all) f([x]);")).toEqual(["all"]);
    expect(valuesOfX("all.other((x) => [x]);")).toEqual([]);
  });
});

describe(returnedValues.name, () => {
  it("gives the results of the function that is called", () => {
    expect(textsOf(returnedValues(expressionIn("const f = () => 1;\nf;")))).toEqual(["1"]);
  });
});

describe(propertyValues.name, () => {
  it.each<readonly [string, string, readonly string[]]>([
    ["written out", `({ x: 1, "x": 2, y: 3 })`, ["1", "2"]],
    ["computed", `({ ["x"]: 1 })`, ["1"]],
    ["in short form", "const x = 1;\n({ x });", ["1"]],
    ["spread", "const o = { x: 1 };\n({ ...o, y: 2 });", ["1"]],
    ["serialized", "JSON.stringify({ x: 1 });", ["1"]],
    ["made by a function", "const f = () => ({ x: 1 });\nf();", ["1"]],
    ["changed by a function of others", "other({ x: 1 });", []],
  ])("gives the values of a property %s", (_, text, want) => {
    expect(textsOf(propertyValues(expressionIn(text), "x"))).toEqual(want);
  });
});

describe(objectsOf.name, () => {
  it("gives the objects of both branches, each once", () => {
    const text = "const o = { a: 1 };\nisOn ? o : (o ? { ...o } : o);";
    expect(textsOf(objectsOf(expressionIn(text)))).toEqual(["{ a: 1 }", "{ ...o }"]);
  });
});

describe(nameOf.name, () => {
  it("gives the name that a program uses", () => {
    const object = objectsOf(expressionIn("({ a: 1, 'b': 1, ['c']: 1, [`d`]: 1, [e]: 1 })"))[0];
    const names = object?.getProperties().map((property) => nameOf(property.getFirstChildOrThrow()));
    expect(names).toEqual(["a", "b", "c", "d", "e"]);
  });
});
