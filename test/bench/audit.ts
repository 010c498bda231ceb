import { rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { writeProject } from "./audit-project.ts";
import { ratio } from "./measure.ts";

/*
 * The audit as a whole process on projects of 2,000 files, in turn with `tsc --noEmit` of the compiler that it bundles.
 */

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.env["ROUNDS"] ?? 5);
const audit = [join(root, "codegen/dist/codegen/src/main.js"), "audit", "src", "--catalog", join(root, "scopes.json")];

const { resolve } = createRequire(import.meta.url);
// The bundle has the libraries inside; as a compiler it looks for them beside itself.
const check = `
  const ts = require(${JSON.stringify(resolve("@ts-morph/common/dist/typescript.js"))});
  ts.sys.getExecutingFilePath = () => ${JSON.stringify(resolve("typescript/lib/tsc.js"))};
  ts.executeCommandLine(ts.sys, () => {}, ["--noEmit", "-p", "."]);
`;

console.log("| audit of 2,000 files, to tsc --noEmit | time | aim | peak memory |\n| --- | --- | --- | --- |");
measure("calls in one file of twenty", 20);
measure("calls in every file", 1);

function measure(what: string, spacing: number): void {
  const cwd = writeProject(2000, spacing);
  try {
    const { time, memory } = ratio({ args: [...audit, "--json"], cwd }, { args: ["-e", check], cwd }, rounds);
    console.log(`| ${what} | ${time.toFixed(2)} | ≤ 1.5 | ${memory.toFixed(2)} |`);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}
