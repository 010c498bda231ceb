import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { generate } from "../../codegen/src/generation/generate.ts";
import { largeCatalog } from "./large-catalog.ts";
import { median } from "./measure.ts";

/*
 * What generated files cost the compiler, by its own account: against the same files with their lists annotated, as people
 * would write them, and as the number of scopes grows. All in turn; a ratio is the median of pairs, growth that of the
 * fastest runs, because it is a ratio of differences.
 */

const root = join(import.meta.dirname, "../..");
const rounds = Number(process.env["ROUNDS"] ?? 3);
const folder = mkdtempSync(join(tmpdir(), "scopewright-bench-"));
try {
  // A copy, because the package may be built anew meanwhile.
  cpSync(join(root, "dist"), join(folder, "runtime"), { recursive: true });
  const sizes = [280, 10_000, 20_000] as const;
  for (const size of sizes) await writeProject(size);
  annotate("20000", "annotated");
  const runs = Array.from({ length: rounds }, () => ({
    sizes: sizes.map((size) => check(String(size))),
    annotated: check("annotated"),
  }));

  console.log("| type check | time | aim | memory | instantiations |\n| --- | --- | --- | --- | --- |");
  print("20,000 scopes, to the same files with annotated lists", "≤ 0.1", (of) =>
    median(runs.map((run) => (run.sizes[2]?.[of] ?? NaN) / run.annotated[of])),
  );
  print("from 10,000 scopes to 20,000, to as many from 280 on", "≤ 1 (linear)", (of) => {
    const [small = NaN, middle = NaN, large = NaN] = sizes.map((_, index) =>
      Math.min(...runs.map((run) => run.sizes[index]?.[of] ?? NaN)),
    );
    return (large - middle) / (sizes[2] - sizes[1]) / ((middle - small) / (sizes[1] - sizes[0]));
  });
} finally {
  rmSync(folder, { recursive: true });
}

/** What checking a project took. */
interface Cost {
  readonly seconds: number;
  readonly kilobytes: number;
  readonly instantiations: number;
}

function print(what: string, aim: string, measured: (of: keyof Cost) => number): void {
  const [time = "", ...others] = (["seconds", "kilobytes", "instantiations"] as const).map((of) =>
    measured(of).toFixed(2),
  );
  console.log(`| ${[what, time, aim, ...others].join(" | ")} |`);
}

async function writeProject(size: number): Promise<void> {
  const parsed = parseCatalog(largeCatalog(size), "scopes.json");
  if (!parsed.ok) throw new Error("expected a valid catalog");
  const options = { catalogName: "scopes.json", runtime: "../runtime/esm/src/core.js", importExtension: ".ts" };
  const path = join(folder, String(size));
  mkdirSync(path);
  for (const { name, text } of await generate(parsed.catalog, options)) writeFileSync(join(path, name), text);
}

/** The same files, but every list says what it is a list of. */
function annotate(project: string, name: string): void {
  const copy = join(folder, name);
  cpSync(join(folder, project), copy, { recursive: true });
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
}

/** What the compiler says that it took to check a project. */
function check(project: string): Cost {
  const flags = ["--noEmit", "--strict", "--skipLibCheck", "--ignoreConfig", "--extendedDiagnostics"];
  const target = ["--target", "es2022", "--module", "nodenext", "--allowImportingTsExtensions", "--typeRoots", folder];
  const path = join(folder, project, "index.ts");
  const args = [join(root, "node_modules/typescript/bin/tsc"), ...flags, ...target, path];
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(`expected exit 0 but received ${status ?? "a signal"}: ${stdout.slice(0, 1000)}`);
  const figure = (name: string): number => Number(new RegExp(`${name}:\\s+([\\d.]+)`).exec(stdout)?.[1]);
  return {
    seconds: figure("Check time"),
    kilobytes: figure("Memory used"),
    instantiations: figure("Instantiations"),
  };
}
