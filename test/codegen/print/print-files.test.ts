import { StructureKind, VariableDeclarationKind, type VariableStatementStructure } from "ts-morph";
import { describe, expect, it } from "vitest";
import { literals, structures, type GeneratedFile, type Part } from "../../../codegen/src/print/generated-file.ts";
import { header, lintComments } from "../../../codegen/src/print/print-file.ts";
import { printFiles } from "../../../codegen/src/print/print-files.ts";

function constant(initializer: string): VariableStatementStructure {
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: true,
    declarations: [{ name: "x", initializer }],
  };
}

const begin = (catalogName: string): string => [header({ catalogName }), ...lintComments].join("\n");

/** The text of a file of these parts, after the lines that every file begins with. */
async function textOf(...parts: readonly Part[]): Promise<string | undefined> {
  const [printed] = await printFiles([{ name: "x.ts", parts }], { catalogName: "s" });
  return printed?.text.slice(begin("s").length + 2);
}

describe(printFiles.name, () => {
  it("prints structures formatted and literals as they are, with an empty line between", async () => {
    const parts = [structures(constant(`[ "a" ,'b' ]`)), literals(`export type Y = "a";`, "", `export type Z = "b";`)];
    expect(await textOf(...parts)).toBe(`export const x = ["a", "b"];

export type Y = "a";

export type Z = "b";
`);
  });

  it("prints files in their order, whatever their parts", async () => {
    const [y, z] = [literals(`export type Y = "a";`), literals(`export type Z = "b";`)];
    const files: readonly GeneratedFile[] = [
      { name: "a.ts", parts: [structures(constant("[]")), y] },
      { name: "b.ts", parts: [y, z] },
      { name: "c.ts", parts: [z, structures(constant(`"c"`))] },
    ];
    expect(await printFiles(files, { catalogName: "scopes.json" })).toEqual([
      {
        name: "a.ts",
        text: `${begin("scopes.json")}\n\nexport const x = [];\n\nexport type Y = "a";\n`,
      },
      {
        name: "b.ts",
        text: `${begin("scopes.json")}\n\nexport type Y = "a";\n\nexport type Z = "b";\n`,
      },
      {
        name: "c.ts",
        text: `${begin("scopes.json")}\n\nexport type Z = "b";\n\nexport const x = "c";\n`,
      },
    ]);
  });

  it("has emitted every file when it returns, each after the literals of the one before were verified", () => {
    const seen: string[] = [];
    function* files(): Iterable<GeneratedFile> {
      seen.push("a");
      yield { name: "a.ts", parts: [literals("export const x = evil();")] };
      seen.push("b");
    }
    expect(() => void printFiles(files(), { catalogName: "s" })).toThrow(TypeError);
    expect(seen).toEqual(["a"]);
  });

  it.each([[], [literals()], [structures()]])("prints an empty module where there is nothing", async (...parts) => {
    expect(await textOf(...parts)).toBe("export {};\n");
  });

  it("prints what is large as what is small", async () => {
    const values = Array.from({ length: 250_000 }, (_, index) => `  | "member ${index}"`);
    const text = `export type Y =\n${values.join("\n")};`;
    expect(text.length).toBeGreaterThan(4_000_000);
    expect(await textOf(literals(text))).toBe(`${text}\n`);
  });

  it.each([
    { title: "literals that run something", part: literals("export const x = evil();") },
    { title: "structures that run something", part: structures(constant("`${evil()}`")) },
    { title: "structures that have become several", part: structures(constant(`"a"; evil()`)) },
  ])("refuses $title", async ({ part }) => {
    await expect(async () => textOf(part)).rejects.toThrow(TypeError);
    await expect(async () => textOf(literals(), part)).rejects.toThrow(TypeError);
    await expect(async () => textOf(structures(constant("[]")), part)).rejects.toThrow(TypeError);
  });

  it("refuses structures that do not parse", async () => {
    await expect(textOf(structures(constant("= =")))).rejects.toThrow();
  });
});
