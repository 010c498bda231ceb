import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { claimsOf, compileExamples, runExample } from "./example.ts";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");

interface Block {
  readonly language: string;
  readonly code: string;
}

const blocks: readonly Block[] = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = "", code = ""]) => ({ language, code }),
);

const programs = blocks.flatMap(({ language, code }, index) => {
  const next = blocks[index + 1];
  const message =
    next?.language === "text" && next.code.startsWith("example.ts(") ? next.code.trimEnd().split("\n") : [];
  return language === "ts" ? [{ name: `readme-${index}`, code, message }] : [];
});

describe("README.md", () => {
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
    const catalogs = blocks.filter(({ language }) => language === "json");
    expect(catalogs.length).toBeGreaterThan(0);
    for (const { code } of catalogs) expect(parseCatalog(code, "scopes.json")).toMatchObject({ ok: true });
  });

  it("counts as the catalog does", () => {
    const parsed = parseCatalog(readFileSync(join(import.meta.dirname, "../../scopes.json"), "utf8"), "scopes.json");
    if (!parsed.ok) throw new Error("expected a valid catalog");
    const { scopes, operations, retired, automatic } = parsed.catalog;
    const documented = operations.filter(({ evidence }) => evidence === "documented").length;
    const derived = operations.filter(({ evidence }) => evidence === "rule").length;
    expect(readme).toContain(`SendGrid has ${scopes.length} of them`);
    expect(readme).toContain(
      `391\noperations ${documented} are documented, ${derived} derived, and of ${operations.length - documented - derived}`,
    );
    expect(readme).toContain(`${retired.length} such names`);
    expect(automatic).toHaveLength(9);
  });

  it("names commands that package.json has", () => {
    const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name);
    for (const name of [...named, "test"]) expect(Object.keys(scripts)).toContain(name);
  });
});
