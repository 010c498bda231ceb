import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { generate } from "../../codegen/src/generate.ts";
import { largeCatalog } from "./large-catalog.ts";
import { median } from "./measure.ts";

/*
 * What generated files cost the compiler, by its own clock: against the same files with their lists annotated, as people
 * would write them, and as the number of scopes grows.
 */

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.env["ROUNDS"] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "scopewright-bench-"));
try {
  const sizes = [280, 5_000, 20_000] as const;
  for (const size of sizes) await writeProject(size);
  const annotated = annotate(join(folder, "20000"));
  const pairs = Array.from({ length: rounds }, () => checkTime(join(folder, "20000")) / checkTime(annotated));
  console.log("| type check | time | aim |\n| --- | --- | --- |");
  console.log(`| 20,000 scopes, to the same files with annotated lists | ${median(pairs).toFixed(2)} | 0.1 |`);
  const [small, middle, large] = sizes.map((size) =>
    median(Array.from({ length: rounds }, () => checkTime(join(folder, String(size))))),
  );
  const growth = ((large ?? 0) - (small ?? 0)) / ((middle ?? 0) - (small ?? 0));
  const linear = (sizes[2] - sizes[0]) / (sizes[1] - sizes[0]);
  console.log(`| from 280 by way of 5,000 to 20,000, to linear growth | ${(growth / linear).toFixed(2)} | 1 |`);
} finally {
  rmSync(folder, { recursive: true });
}

async function writeProject(size: number): Promise<void> {
  const parsed = parseCatalog(largeCatalog(size), "scopes.json");
  if (!parsed.ok) throw new Error("expected a valid catalog");
  const runtime = join(root, "dist/esm/src/core.js");
  const files = await generate(parsed.catalog, { catalogName: "scopes.json", runtime, importExtension: ".ts" });
  const path = join(folder, String(size));
  mkdirSync(path);
  for (const { name, text } of files) writeFileSync(join(path, name), text);
}

/** The same files, but every list says what it is a list of. */
function annotate(path: string): string {
  const copy = join(folder, "annotated");
  cpSync(path, copy, { recursive: true });
  const edit = (name: string, change: (text: string) => string): void =>
    writeFileSync(join(copy, name), change(readFileSync(join(copy, name), "utf8")));
  const list = "readonly Scope[]";
  edit("groups.ts", (text) =>
    `import type { Scope } from "./types.ts";\n${text}`
      .replace(
        /^export const (\w+) = \{/gm,
        `export const $1: { readonly read?: ${list}; readonly full?: ${list} } = {`,
      )
      .replace(/ as const;/g, ";"),
  );
  edit("tables.ts", (text) =>
    `import type { Scope } from "./types.ts";\n${text}`.replace(
      ": ScopeTable =",
      `: { provider: string; keyTypes: { id: string; title: string; helper: string; scopes: ${list} }[]; automatic: string[]; retired: [] } =`,
    ),
  );
  return copy;
}

/** Seconds that the compiler says it took to check a folder. */
function checkTime(path: string): number {
  const flags = ["--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig", "--extendedDiagnostics"];
  const target = ["--target", "es2022", "--module", "nodenext", "--allowImportingTsExtensions", "--typeRoots", folder];
  const args = [join(root, "node_modules/typescript/bin/tsc"), ...flags, ...target, join(path, "index.ts")];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`expected exit 0 but received ${status ?? "a signal"}: ${stdout.slice(0, 1000)}`);
  return Number(/Check time:\s+([\d.]+)s/.exec(stdout)?.[1]);
}
