import { describe, expect, it } from "vitest";
import { verifyStructures } from "../../../../codegen/src/print/verify/verify-structures.ts";

describe(verifyStructures.name, () => {
  it.each([
    { kind: "FirstTemplateToken", given: "export const x = `a`;" },
    { kind: "TemplateExpression", given: "export const x = `${a}`;" },
    { kind: "TaggedTemplateExpression", given: "export const x = a`b`;" },
    { kind: "RegularExpressionLiteral", given: "export const x = /a/;" },
    { kind: "NewExpression", given: "export const x = new A();" },
    { kind: "ArrowFunction", given: "export const x = () => a;" },
    { kind: "BinaryExpression", given: "export const x = a + b;" },
    { kind: "BinaryExpression", given: "export const x = a || b;" },
    { kind: "ConditionalExpression", given: "export const x = a ? b : c;" },
    { kind: "FirstLiteralToken", given: "export const x = 1;" },
    { kind: "AwaitExpression", given: "export const x = await a;" },
    { kind: "SpreadElement", given: "export const x = [...a];" },
    { kind: "ElementAccessExpression", given: `export const x = a["b"];` },
    { kind: "ExpressionStatement", given: "evil();" },
    { kind: "IfStatement", given: "if (a) {}" },
    { kind: "ClassDeclaration", given: "export class A {}" },
    { kind: "EnumDeclaration", given: "export enum A {}" },
    { kind: "ModuleDeclaration", given: "declare global {}" },
    { kind: "ClassDeclaration", given: "@a class B {}" },
    { kind: "ImportKeyword", given: `export const x = import("a");` },
    { kind: "TypeQuery", given: "export type X = typeof a;" },
    { kind: "AnyKeyword", given: "export type X = any;" },
  ])("refuses a $kind: $given", ({ kind, given }) => {
    expect(() => verifyStructures(given)).toThrow(TypeError);
    expect(() => verifyStructures(given)).toThrow(`expected bindings but printed ${kind}: `);
  });

  it("reports what it found", () => {
    expect(() => verifyStructures(`import { a } from "b";\n\nevil();`)).toThrow(
      new TypeError("expected bindings but printed ExpressionStatement: \n\nevil();"),
    );
  });

  it.each(["export const x = ;", "export function f() {", `import { a } from "b`, "/** a", "const a b;"])(
    "refuses what does not parse: %s",
    (given) => {
      expect(() => verifyStructures(given)).toThrow(TypeError);
    },
  );

  it.each([
    `import { a } from "b";`,
    `import type { A } from "b";`,
    `import * as a from "b";`,
    `export * from "b";`,
    `export * as c from "b";`,
    `export { a, b } from "c";`,
    `export const x: T = f(a);`,
    `export const x: T = [["a", groups.a]];`,
    `/** A. */\nexport function f<const S extends T = never>(spec: { readonly a?: readonly S[] }): R<"b", S> {\n  return g(t, "b", spec);\n}`,
    `export type X<O extends keyof T> = Y<T[O]>;`,
    `export function f(value: unknown): value is T {\n  return g(t, undefined, value);\n}`,
    "",
  ])("accepts %s", (given) => {
    expect(() => verifyStructures(given)).not.toThrow();
  });
});
