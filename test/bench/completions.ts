import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { generate } from "../../codegen/src/generation/generate.ts";
import type { Editor } from "../consumer/editor.ts";
import { createServerEditor } from "../consumer/language-server.ts";
import { createServiceEditor } from "../consumer/language-service.ts";
import { largeCatalog } from "./large-catalog.ts";
import { median } from "./measure.ts";

/*
 * What an editor does after a keystroke in a list of scopes: completions of all 20,000 of a catalog, in turn with those of all
 * 280 of another, in projects that have been open for a while.
 */

/** One keystroke: the text around it is another one in every round, so that nothing is answered from memory. */
type Keystroke = (round: number) => Promise<number>;

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.env["ROUNDS"] ?? 15);
const [small, large] = [280, 20_000];

const folder = mkdtempSync(join(tmpdir(), "scopewright-bench-"));
try {
  for (const size of [small, large]) await writeProject(size);
  console.log("| completions, 20,000 scopes to 280 | time | aim | of 20,000 |\n| --- | --- | --- | --- |");
  for (const version of ["5.9", "6.0"] as const) {
    const [first, second] = [small, large].map((size) => createServiceEditor(version, join(folder, String(size))));
    await print(`language service of TypeScript ${version}`, first, second, processorTime, "8");
  }
  // It sends every completion as text, and half of the time goes into that, whatever the types are.
  const servers = await Promise.all([small, large].map((size) => createServerEditor(join(folder, String(size)))));
  await print("language server of TypeScript 7.0", servers[0], servers[1], passedTime, "");
} finally {
  rmSync(folder, { recursive: true });
}

async function writeProject(size: number): Promise<void> {
  const parsed = parseCatalog(largeCatalog(size), "scopes.json");
  if (!parsed.ok) throw new Error("expected a valid catalog");
  const runtime = join(root, "dist/esm/src/core.js");
  const files = await generate(parsed.catalog, { catalogName: "scopes.json", runtime, importExtension: ".js" });
  const path = join(folder, String(size));
  mkdirSync(path);
  for (const { name, text } of files) writeFileSync(join(path, name), text);
  const compilerOptions = { strict: true, target: "es2022", module: "nodenext", types: [], noEmit: true };
  writeFileSync(join(path, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["edited.ts"] }));
  writeFileSync(join(path, "edited.ts"), "");
}

async function print(
  label: string,
  first: Editor | undefined,
  second: Editor | undefined,
  clock: () => number,
  aim: string,
): Promise<void> {
  if (!first || !second) throw new Error("expected two editors");
  const [few, many] = [keystrokes(first, small, clock), keystrokes(second, large, clock)];
  const pairs: number[] = [];
  const times: number[] = [];
  // The first rounds read the project, and let the engine compile itself.
  for (let round = -3; round < rounds; round++) {
    const time = await many(round);
    const pair = time / (await few(round));
    if (round < 0) continue;
    pairs.push(pair);
    times.push(time);
  }
  await Promise.all([first.close(), second.close()]);
  console.log(`| ${label} | ${median(pairs).toFixed(2)} | ${aim} | ${Math.round(median(times) / 1000)} ms |`);
}

function keystrokes(editor: Editor, size: number, clock: () => number): Keystroke {
  return async (round) => {
    const text = `import { generalKey } from "./index.js";\ngeneralKey({ name: "${round}", scopes: ["|"] });`;
    const start = clock();
    const offered = await editor.complete(text);
    const time = clock() - start;
    // One in a hundred is a billing scope.
    if (offered.length < 0.98 * size) throw new Error(`expected some ${size} scopes but received ${offered.length}`);
    return time;
  };
}

/** Of this process: what else the machine does adds nothing to it. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Of another process there is no other clock that all systems have. */
function passedTime(): number {
  return performance.now() * 1000;
}
