import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { createConsumerProject } from "./consumer-project.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "test", "consumer", "types");
const files = readdirSync(folder);
const project = createConsumerProject({});
const installed = join(project, "node_modules", "scopewright");

describe("the tests of types", () => {
  it("are found by the pattern that they are run with", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    expect(scripts["test:types"]).toContain("--files 'test/consumer/types/*.test-d.ts'");
    expect(files.filter((name) => name.endsWith(".test-d.ts"))).toEqual(files);
    expect(files.length).toBeGreaterThan(10);
  });

  it("say above every block of assertions what is asserted", () => {
    for (const name of files) {
      const blocks = readFileSync(join(folder, name), "utf8").split("\n\n");
      const asserting = blocks.filter((block) => /^\s*(else )?expect[A-Z]/mu.test(block));
      expect(asserting.length).toBeGreaterThan(0);
      for (const block of asserting) expect(block).toMatch(/^\/\/ .+[.:]\n/u);
    }
  });

  it("speak of everything that the package exports", () => {
    const text = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
    const names = exportsOf(join(installed, "dist/esm/src/index.d.ts"));
    expect(names).toContain("generalKey");
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`, "u").test(text))).toEqual([]);
  });
});

function exportsOf(file: string): readonly string[] {
  const program = ts.createProgram([file], { module: ts.ModuleKind.NodeNext, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const symbol = source && checker.getSymbolAtLocation(source);
  return symbol ? checker.getExportsOfModule(symbol).map(({ name }) => name) : [];
}
