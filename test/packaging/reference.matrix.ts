import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import * as codegen from "../../codegen/src/index.ts";
import * as core from "../../src/core.ts";
import * as sdk from "../../src/index.ts";

const root = join(import.meta.dirname, "../..");

describe("the reference in the generator's package", () => {
  it("describes every function of the entry points", () => {
    execFileSync(process.execPath, ["--import", "tsx", ".config/reference/build.ts"], { cwd: root });
    const functions = (exports: object): readonly string[] =>
      Object.entries(exports).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
    const page = (name: string): string => readFileSync(join(root, name), "utf8");
    for (const [text, exports] of [
      [page("codegen/dist/reference/scopewright/index/README.md"), sdk],
      [page("codegen/dist/reference/scopewright/core.md"), core],
      [page("codegen/dist/reference/scopewright-codegen/index.md"), codegen],
    ] as const)
      for (const name of functions(exports)) expect(text).toMatch(new RegExp(`^### ${name}\\b`, "mu"));
  });
});
