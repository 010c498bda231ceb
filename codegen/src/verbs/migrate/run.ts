import { isUtf8 } from "node:buffer";
import { readFile } from "node:fs/promises";
import { relative } from "node:path";
import { allOf, quote } from "../../text/show.ts";
import { CommandError, orIoError, type ExitCode } from "../../files/command-error.ts";
import { findFiles } from "../../files/find/find-files.ts";
import { findRoots } from "../../files/find/roots.ts";
import { isSource } from "../../files/find/source-files.ts";
import { migrateSources, type Finding, type Migration, type Source } from "./migrate-sources.ts";
import { printDiff } from "./print-diff.ts";
import { beside, type Output } from "../../cli/output.ts";
import { replaceFile } from "../../files/write/replace-file.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";

/** The options of `migrate`. */
export interface MigrateOptions {
  readonly catalog: string;
  readonly dryRun?: boolean;
}

/** Rewrites retired names to their replacements wherever a code base uses them as scopes. */
export async function migrateCommand(
  paths: readonly string[],
  { catalog: path, dryRun = false }: MigrateOptions,
  output: Output,
): Promise<ExitCode> {
  const result = await readCatalog(path);
  if (!result.ok) return reportIssues(path, result.issues, output);
  const sources = await readSources(findSources(paths, output), output);
  const migrations = migrateSources(result.catalog, sources);
  const changed = migrations.filter(({ text, migrated }) => text !== migrated);
  if (!dryRun) for (const { path, migrated } of changed) await replaceFile(path, migrated);
  if (dryRun) output.print(printDiff(changed));
  // The patch alone on standard output is what "git apply" takes.
  const lines = dryRun ? beside(output) : output;

  const left = migrations.flatMap(({ findings }) => findings.filter(({ obstacle }) => obstacle !== undefined));
  const ok = left.length === 0 && (!dryRun || changed.length === 0);
  const files = migrations.map(({ path, findings, ...texts }) => {
    return { file: path, changed: texts.text !== texts.migrated, findings };
  });
  output.result({ ok, written: !dryRun && changed.length > 0, files });
  for (const line of printFindings(migrations, dryRun)) lines.say(line);
  const count = migrations.reduce((sum, { findings }) => sum + findings.length, 0) - left.length;
  lines.say(
    `${sources.length === 1 ? "1 file" : `${sources.length} files`}: ${count === 1 ? "1 retired name" : `${count} retired names`} ${dryRun ? "to rewrite" : "rewritten"} in ${changed.length}, ${left.length} left.`,
  );
  return ok ? 0 : 1;
}

/** The source files that paths name, relative to the working folder. */
function findSources(paths: readonly string[], output: Output): readonly string[] {
  const folder = process.cwd();
  const wanted = { folder, roots: findRoots(paths, folder), isWanted: isSource, noun: "TypeScript or JavaScript file" };
  const { files, leftOut } = findFiles(paths, { ...wanted, withBuilds: true, withoutLinks: true });
  for (const { path, reason } of leftOut) output.note(`${relative(folder, path)}: left out: ${reason}.`);
  if (files.length === 0)
    throw new CommandError(`${paths.join(" ")}: No TypeScript or JavaScript files there. Check the path.`);
  return files.map((file) => relative(folder, file));
}

/** The texts of files, without those that are none: to write them back in UTF-8 would change what they say. */
async function readSources(files: readonly string[], output: Output): Promise<readonly Source[]> {
  const sources: Source[] = [];
  // One after the other: a code base may have more files than a process may open.
  for (const path of files) {
    const bytes = await orIoError(path, () => readFile(path));
    if (isUtf8(bytes)) sources.push({ path, text: bytes.toString("utf8") });
    else output.note(`${path}: left alone; expected text in UTF-8 but received other bytes. Save it as UTF-8.`);
  }
  return sources;
}

/** A line for each name that was left, and for each that was rewritten unless a patch shows it. */
function printFindings(migrations: readonly Migration[], dryRun: boolean): readonly string[] {
  return migrations.flatMap(({ path, findings }) =>
    findings
      .filter(({ obstacle }) => obstacle !== undefined || !dryRun)
      .map((finding) => `${path}:${finding.line}:${finding.column}: ${describe(finding)}`),
  );
}

function describe({ name, use, obstacle }: Finding): string {
  if (obstacle === undefined) return `${quote(name)} is now ${allOf(use)}.`;
  const expected = `expected a scope but received ${quote(name)}, a retired name.`;
  switch (obstacle) {
    case "no-replacement":
      return `${expected} It has no replacement: remove it.`;
    case "several-replacements":
      return `${expected} Several replace it, and there is room for one: choose among ${allOf(use)}.`;
    case "declared-elsewhere":
      return `${expected} Use ${allOf(use)}; what it is a member of is declared in a way that is not rewritten.`;
  }
}
