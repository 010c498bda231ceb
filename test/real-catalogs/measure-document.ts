/**
 * Prints a row of the table of providers in the documentation for each document that it is given: how many scopes and
 * operations it has, how many of these say what they need, and how long it takes to import and to generate.
 *
 * Run with `npm run measure:documents -- path/to/openapi.yaml …`.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import type { Catalog } from "../../codegen/src/catalog/catalog.ts";
import { formatIssue } from "../../codegen/src/catalog/issue.ts";
import { runCli } from "../codegen/run-cli.ts";
import { githubAppsCatalog, type AppPermissions } from "./github-apps.ts";

const files = process.argv.slice(2).map((file) => resolve(file));
if (files.length === 0) throw new Error("Name one or more documents: OpenAPI, or the permissions of GitHub Apps.");
console.log("| provider | scopes | operations | with needs | several scopes in one requirement | import | generate |");
console.log("| --- | --: | --: | --: | --: | --: | --: |");
for (const file of files) console.log(await rowOf(file));

async function rowOf(file: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "measure-"));
  const path = join(folder, "scopes.json");
  try {
    const start = performance.now();
    const several = await importInto(file, path);
    const imported = performance.now();
    const { exitCode, stderr } = await runCli("generate", "--catalog", path, "--out", join(folder, "generated"));
    if (exitCode !== 0) throw new Error(stderr.slice(0, 2000));
    const end = performance.now();
    const catalog = catalogIn(path);
    const known = catalog.operations.filter(({ evidence }) => evidence !== "unknown").length;
    const share = `${known} (${Math.round((known / Math.max(1, catalog.operations.length)) * 100)} %)`;
    const cells = [
      catalog.provider,
      catalog.scopes.length,
      catalog.operations.length,
      share,
      several,
      seconds(imported - start),
      seconds(end - imported),
    ];
    return `| ${cells.join(" | ")} |`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Imports a document, and returns how many operations have a requirement with several scopes. */
async function importInto(file: string, path: string): Promise<number> {
  const table = basename(file).includes("permissions")
    ? (JSON.parse(readFileSync(file, "utf8")) as AppPermissions)
    : undefined;
  if (table !== undefined) {
    writeFileSync(path, githubAppsCatalog(table));
    return 0;
  }
  const { stdout, stderr } = await runCli("import", file, "--catalog", path, "--several", "any", "--write", "--json");
  if (stdout === "") throw new Error(stderr);
  const { several } = JSON.parse(stdout) as { readonly several: readonly { readonly operation: string }[] };
  return new Set(several.map(({ operation }) => operation)).size;
}

function catalogIn(path: string): Catalog {
  const parsed = parseCatalog(readFileSync(path, "utf8"), path);
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\n"));
  return parsed.catalog;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
