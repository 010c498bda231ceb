import { existsSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { bench, describe } from "vitest";
import { writeProject } from "./audit-project.ts";
import { median, runOnce, type Program } from "./measure.ts";

/*
 * Whole processes on projects of 2,000 files: the audit beside `tsc --noEmit` of the compiler that it bundles. The build
 * must be there: "npm run bench" makes it. The target is a ratio of at most 1.5.
 */

const files = 2000;
const projects = [
  { title: "calls in one file of twenty", cwd: writeProject(files, 20) },
  { title: "calls in every file", cwd: writeProject(files, 1) },
];
const main = new URL("../../codegen/dist/codegen/src/main.js", import.meta.url).pathname;
const compiler = createRequire(import.meta.url).resolve("@ts-morph/common/dist/typescript.js");
const catalog = new URL("../../scopes.json", import.meta.url).pathname;
// The bundle has the libraries inside; as a compiler it looks for them beside itself.
const libraries = createRequire(import.meta.url).resolve("typescript/lib/tsc.js");
const tsc = `const ts = require(${JSON.stringify(compiler)}); ts.sys.getExecutingFilePath = () => ${JSON.stringify(libraries)}; ts.executeCommandLine(ts.sys, () => {}, ["--noEmit", "-p", "."]);`;

if (!existsSync(main)) throw new Error(`expected the build at ${main} but found none. Run "npm run build".`);

for (const { title, cwd } of projects) {
  const programs: Readonly<Record<string, Program>> = {
    "scopewright audit": { args: [main, "audit", "src", "--catalog", catalog, "--json"], cwd },
    "tsc --noEmit": { args: ["-e", tsc], cwd },
  };
  const took = new Map<string, number[]>(Object.keys(programs).map((name) => [name, []]));

  describe(`a project of ${files} files, ${title}`, () => {
    for (const [name, program] of Object.entries(programs)) {
      bench(
        name,
        () => {
          took.get(name)?.push(runOnce(program).milliseconds);
        },
        { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0, throws: true },
      );
    }
  });

  process.on("exit", () => {
    rmSync(cwd, { recursive: true, force: true });
    const [audit, check] = [...took.values()].map(median);
    if (audit !== undefined && check !== undefined)
      console.log(
        `${title}: audit / tsc --noEmit: ${(audit / check).toFixed(2)} (${Math.round(audit)} ms / ${Math.round(check)} ms)`,
      );
  });
}
