import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { generate } from "../../codegen/src/generation/generate.ts";
import type { Editor } from "../consumer/editor.ts";
import { createServiceEditor } from "../consumer/language-service.ts";
import { largeApi } from "../real-catalogs/large-api.ts";
import { median } from "./measure.ts";

/*
 * What an editor does after a keystroke in a call of a gate for 12,000 operations, a little more than the largest API that was
 * measured, in a project that has been open for a while. A person waits for it, so the aim is a time: under a second.
 */

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.env["ROUNDS"] ?? 15);
const size = 12_000;

const head = `import { gate } from "./client.js";
import { delegatedKey } from "./keys.js";
import type { Operation } from "./bindings.js";
declare const client: Parameters<typeof gate>[0];
const own = gate(client, delegatedKey({ name: "Mine", scopes: ["Resource1.ReadWrite"] }));
`;

/** What a person does, and the program with the cursor. */
const actions = [
  ["completion of an operation that the key allows", "complete", 'void own.call("|");'],
  ["completion of any operation", "complete", 'export const any: Operation = "|";'],
  ["completion of a concrete path", "complete", 'void own.get("/|");'],
  ["hover over a call", "hover", 'void own.ca|ll("GET /resource1");'],
] as const;

const folder = mkdtempSync(join(tmpdir(), "scopewright-bench-"));
try {
  await writeProject();
  console.log(`| editor, ${size} operations | 5.9 | 6.0 | aim |\n| --- | --- | --- | --- |`);
  const editors = (["5.9", "6.0"] as const).map((version) => createServiceEditor(version, folder));
  for (const [title, action, program] of actions) {
    const times: string[] = [];
    for (const editor of editors) times.push(`${Math.round(await typical(editor, action, program))} ms`);
    console.log(`| ${title} | ${times.join(" | ")} | < 1000 ms |`);
  }
  await Promise.all(editors.map(async (editor) => editor.close()));
} finally {
  rmSync(folder, { recursive: true });
}

async function writeProject(): Promise<void> {
  const parsed = parseCatalog(largeApi(size), "scopes.json");
  if (!parsed.ok) throw new Error("expected a valid catalog");
  const runtime = join(root, "dist/esm/src/core.js");
  const files = await generate(parsed.catalog, { catalogName: "scopes.json", runtime, importExtension: ".js" });
  for (const { name, text } of files) writeFileSync(join(folder, name), text);
  const compilerOptions = { strict: true, target: "es2022", module: "nodenext", types: [], noEmit: true };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["edited.ts"] }));
  writeFileSync(join(folder, "edited.ts"), "");
}

/** The median of the processor time that an action takes, in milliseconds, after three rounds that read the project. */
async function typical(editor: Editor, action: "complete" | "hover", program: string): Promise<number> {
  const times: number[] = [];
  for (let round = -3; round < rounds; round++) {
    const start = process.cpuUsage();
    const shown = await editor[action](`${head}// ${round}\n${program}`);
    const { user, system } = process.cpuUsage(start);
    if (shown.length === 0) throw new Error("expected something to be shown but received nothing");
    if (round >= 0) times.push((user + system) / 1000);
  }
  return median(times);
}
