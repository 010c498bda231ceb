import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { claimsOf, compileExamples, runExample } from "./example.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string): string => readFileSync(join(root, path), "utf8");
const readme = read("README.md");

/** The documents with examples, by the name that their programs get. */
const documents = { readme, manual: read("codegen/README.md"), rooms: read("src/README.md") };

interface Block {
  readonly language: string;
  readonly code: string;
}

const blocksIn = (document: string): readonly Block[] =>
  [...document.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = "", code = ""]) => ({ language, code }));

const programs = Object.entries(documents).flatMap(([document, text]) =>
  blocksIn(text).flatMap(({ language, code }, index, blocks) => {
    const next = blocks[index + 1];
    const message =
      next?.language === "text" && next.code.startsWith("example.ts(") ? next.code.trimEnd().split("\n") : [];
    return language === "ts" ? [{ name: `${document}-${index}`, code, message }] : [];
  }),
);

describe("the documents", () => {
  it("shows a program that does not compile, and programs that do", () => {
    expect(programs.map(({ message }) => message.length > 0)).toContain(true);
    expect(programs.map(({ message }) => message.length > 0)).toContain(false);
  });

  it("quotes what the compiler says of its programs", () => {
    const errors = compileExamples(new Map(programs.map(({ name, code }) => [name, code])));
    for (const { name, message } of programs)
      expect(errors.get(name)?.map((line) => line.replace(name, "example"))).toEqual(message);
  });

  it.each(programs.filter(({ message }) => message.length === 0))(
    "tells the truth in $name",
    async ({ name, code }) => {
      const claims = await runExample(code, name);
      for (const { line, claimed, actual } of claims) expect({ line, is: actual }).toEqual({ line, is: claimed });
      expect(claims).toHaveLength(claimsOf(code).length);
    },
  );

  it("shows a catalog that is valid", () => {
    const catalogs = Object.values(documents)
      .flatMap(blocksIn)
      .filter(({ language, code }) => language === "json" && code.includes('"keyTypes"'));
    expect(catalogs.length).toBeGreaterThan(0);
    for (const { code } of catalogs) expect(parseCatalog(code, "scopes.json")).toMatchObject({ ok: true });
  });

  it("fits in 12 KB", () => {
    expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(12 * 1024);
  });

  it("counts as the catalog does", () => {
    const parsed = parseCatalog(read("scopes.json"), "scopes.json");
    if (!parsed.ok) throw new Error("expected a valid catalog");
    const { scopes, operations, retired, automatic } = parsed.catalog;
    const count = (kind: string): number => operations.filter(({ evidence }) => evidence === kind).length;
    const counts = `${count("documented")} are documented, ${count("probable")} probable, ${count("rule")} derived`;
    expect(readme).toContain(`SendGrid has ${scopes.length} of them`);
    expect(readme.replace(/\s+/gu, " ")).toContain(
      `SendGrid's ${operations.length} operations ${counts}, and of ${count("unknown")} the scopes are unknown`,
    );
    expect(readme).toContain(`has ${retired.length} such names`);
    expect(automatic).toHaveLength(9);
  });

  it("links only to files that exist", () => {
    for (const [document, folder] of [
      ["README.md", "."],
      ["codegen/README.md", "codegen"],
    ] as const)
      for (const [, target = ""] of read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect({ document, target, exists: existsSync(join(root, folder, target)) }).toMatchObject({ exists: true });
  });

  it("names commands that package.json has", () => {
    const { scripts } = JSON.parse(read("package.json")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [
      ...Object.values(documents)
        .join("\n")
        .matchAll(/npm run ([\w:]+)/g),
    ].map(([, name]) => name);
    for (const name of [...named, "test"]) expect(Object.keys(scripts)).toContain(name);
  });
});
