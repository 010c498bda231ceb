import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interfaceOf, unionAlias } from "../../../../codegen/src/print/print-declarations.ts";
import { printDoc } from "../../../../codegen/src/print/text/doc-comment.ts";
import { exportedConst } from "../../../../codegen/src/print/exported-const.ts";
import { layoutList, layoutString, layoutUnion } from "../../../../codegen/src/print/layout.ts";
import { objectKey, propertyKey } from "../../../../codegen/src/print/text/quote.ts";
import { verifyLiterals } from "../../../../codegen/src/print/verify/verify-literals.ts";
import { anyCharacter } from "../../../any-character.ts";

const refused: readonly { readonly title: string; readonly given: string }[] = [
  { title: "a template", given: "export const x = `a`;" },
  { title: "a template with code", given: "export const x = `${evil()}`;" },
  { title: "a call", given: "export const x = evil();" },
  { title: "a call with an argument", given: `export const x = evil("a");` },
  { title: "a tagged template", given: "export const x = evil`a`;" },
  { title: "a constructor called without arguments", given: "export const x = new Evil;" },
  { title: "a statement that is a name", given: "evil;" },
  { title: "a value that is a name", given: "export const x = evil;" },
  { title: "a member that is a name", given: "export const x = {\n  a: evil,\n} as const;" },
  { title: "a member written short", given: "export const x = {\n  evil,\n} as const;" },
  { title: "a spread", given: "export const x = {\n  ...evil,\n} as const;" },
  { title: "a member of something", given: `export const x = process.env;` },
  { title: "a computed key", given: `export const x = {\n  [evil]: "a",\n} as const;` },
  { title: "a method", given: "export const x = {\n  a() {},\n} as const;" },
  { title: "a getter", given: `export const x = {\n  get a() { return "a"; },\n} as const;` },
  { title: "an assignment", given: `x = "a";` },
  { title: "an assignment to a member", given: `export const x = {\n  a: y = "a",\n} as const;` },
  { title: "an import", given: `import "evil";` },
  { title: "an import of a name", given: `import evil from "evil";` },
  { title: "an export of everything", given: `export * from "evil";` },
  { title: "an export from elsewhere", given: `export { a } from "evil";` },
  { title: "a regular expression", given: "export const x = /a/;" },
  { title: "a number", given: "export const x = 1;" },
  { title: "a sum", given: `export const x = "a" + "b";` },
  { title: "a choice of values", given: `export const x = "a" || "b";` },
  { title: "a condition", given: `export const x = "a" ? "b" : "c";` },
  { title: "a function", given: "export const x = () => {};" },
  { title: "a block", given: "{ debugger; }" },
  { title: "a throw", given: `throw "a";` },
  { title: "a comment of another kind", given: "/* a */" },
  { title: "a comment on a line", given: "// a" },
  { title: "a comment that ends early", given: "/** a */ evil(); /** b */" },
  { title: "a comment that ends early, with a declaration after it", given: `/** a */ x = "a"; /** b */` },
  { title: "a comment without an end", given: "/** a" },
  { title: "code between two comments, the first one empty", given: "/**/ evil(); /** */" },
  { title: "code after a backslash and the end of a comment", given: "/** \\*/ evil(); /** */" },
  { title: "an escape in a name", given: "export const \\u0061 = {} as const;" },
  { title: "a string without an end", given: `export const x = "a;` },
  { title: "a string over two lines", given: `export const x = "a\n";` },
  { title: "a string that ends early", given: `export const x = "a" evil "b";` },
  { title: "a string that goes on after a line break", given: `export const x = "a\\\nb";` },
  { title: "characters outside ASCII", given: "export const é = {} as const;" },
  { title: "a tab", given: "export const x =\t{} as const;" },
];

describe(verifyLiterals.name, () => {
  it.each(refused)("refuses $title", ({ given }) => {
    expect(() => verifyLiterals(given)).toThrow(TypeError);
  });

  it.each([
    { title: "a constant", given: `export const x = "a";` },
    { title: "a constant under another name", given: `const _delete = "a";\nexport { _delete as delete };` },
    {
      title: "an object",
      given: `export const x = {\n  a: "b",\n  "c": ["d"],\n  ["__proto__"]: {\n    e: [],\n  },\n} as const;`,
    },
    { title: "a table", given: `export const scopeTable: ScopeTableOfFormat<1> = {\n  retired: [],\n};` },
    { title: "a union", given: `export type X =\n  | "a"\n  | 'b';` },
    { title: "a union of names", given: `export type Scope = A | B;` },
    {
      title: "an interface",
      given: `export interface X extends Y {\n  (): never;\n  readonly a?: "b" | "c";\n  readonly d: E;\n}`,
    },
    { title: "an empty interface", given: "export interface X {}" },
    { title: "a comment", given: "/** Any `text` ${x} * / é \\/ */" },
    { title: "nothing", given: "" },
  ])("accepts $title", ({ given }) => {
    expect(() => verifyLiterals(given)).not.toThrow();
  });

  it("reports what it did not expect, and where", () => {
    expect(() => verifyLiterals(`export const x = "a";\nexport const y = evil();`)).toThrow(
      new TypeError(`expected data but printed "evil();"`),
    );
  });

  it("accepts all that is laid out, whatever the catalog says", () => {
    const any = fc.string({ unit: anyCharacter });
    fc.assert(
      fc.property(any, fc.array(any), fc.constantFrom("delete", "x"), (text, list, name) => {
        const laidOut = [
          printDoc({ text: list, tags: [{ name: "deprecated", text }] }, "") + unionAlias("X", list),
          interfaceOf("X", [layoutUnion(`readonly ${propertyKey(text)}?:`, list, ";", "  ")]),
          exportedConst(name, { text: list }, (binding) => layoutString(`${binding} =`, text, ";", "")),
          `export const t: T = {\n${layoutString(`${objectKey(text)}:`, text, ",", "  ")}\n${layoutList("a:", list, ",", "  ")}\n};`,
        ];
        expect(() => verifyLiterals(laidOut.join("\n\n"))).not.toThrow();
      }),
    );
  });

  it("takes a text of a hundred thousand literals", () => {
    const list = Array.from({ length: 100_000 }, (_, index) => `scope${index}.read`);
    expect(() => verifyLiterals(unionAlias("X", list))).not.toThrow();
  });
});
