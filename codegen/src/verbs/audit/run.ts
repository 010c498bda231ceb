import { existsSync } from "node:fs";
import { basename, dirname, relative } from "node:path";
import { audit, type AuditOptions } from "../../audit/audit.ts";
import { findFiles } from "../../files/find-files.ts";
import { findRoots } from "../../files/roots.ts";
import { isComponent, isSource } from "../../files/source-files.ts";
import { findAliases, readProjectConfig } from "../../audit/sources/read-tsconfig.ts";
import { compareGranted, compareKey, type GrantedDifference, type KeyDifference } from "../../audit/result/compare.ts";
import { isAuditFile, printKey } from "../../audit/result/print-key-file.ts";
import { printGranted, printKeyDifference } from "../../audit/result/print-difference.ts";
import { printReport } from "../../audit/result/print-report.ts";
import { readKey, type DeclaredKey } from "../../audit/result/read-key-file.ts";
import type { Report } from "../../audit/result/report.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { formatIssue } from "../../catalog/issue.ts";
import { CommandError, orIoError, type ExitCode } from "../../files/command-error.ts";
import { knownNames } from "../../answers/known-names.ts";
import { readGranted } from "../../answers/read-granted.ts";
import { makeFolder } from "../../files/make-folder.ts";
import type { Output } from "../../cli/output.ts";
import { counted } from "../../text/counted.ts";
import { replaceFile } from "../../files/replace-file.ts";
import { findCatalog } from "../../cli/find-catalog.ts";
import { readSource } from "../../files/read-source.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";

/** What `audit` is told. */
export interface AuditCommandOptions {
  readonly catalog: string;
  readonly project?: string;
  readonly allowUnresolved?: boolean;
  readonly write?: string;
  readonly check?: string;
  readonly granted?: string;
  readonly runtime: string;
}

/** Tells the least scopes that a code base needs, and compares them with a constant or a key on request. */
export async function auditCommand(
  paths: readonly string[],
  options: AuditCommandOptions,
  output: Output,
): Promise<ExitCode> {
  const path = findCatalog(options.catalog);
  const result = await readCatalog(path);
  if (!result.ok) return reportIssues(path, result.issues, output);
  const { catalog } = result;
  if (catalog.operations.length === 0 || catalog.hosts.length === 0)
    throw new CommandError(
      `${path}: expected "operations" and "hosts" but received a catalog without. Add them, or choose another --catalog.`,
    );
  const declared =
    options.check === undefined ? undefined : readKey(await readSource(options.check), options.check, catalog);
  const granted = options.granted === undefined ? undefined : await grantedIn(options.granted, catalog, output);
  const report = audit({
    ...findSources(paths, options, output),
    catalog,
    folder: process.cwd(),
    preferred: new Set([...(declared?.scopes ?? []), ...(granted ?? [])]),
    progress: (line) => output.say(line),
  });
  const check = declared && compareKey(report, declared);
  const difference = granted && compareGranted(report, granted, catalog);
  output.result({
    ...report,
    ...(check && { check: { file: options.check, ...check } }),
    ...(difference && { granted: difference }),
  });
  for (const line of printReport(report, catalog)) output.say(line);
  const isOpen = report.unresolved.length > 0 && options.allowUnresolved !== true;
  const found = [
    isOpen,
    report.keys !== undefined,
    saysDifference(check, options, declared, output),
    saysGranted(difference, options, output),
  ];
  if (options.write !== undefined)
    found.push(
      !(await write(
        options.write,
        report,
        { catalog, catalogName: basename(path), runtime: options.runtime, isOpen },
        output,
      )),
    );
  return found.includes(true) ? 1 : 0;
}

/** The files to read, and how their imports are resolved. */
function findSources(
  paths: readonly string[],
  { project }: AuditCommandOptions,
  output: Output,
): Pick<AuditOptions, "files" | "aliases" | "roots"> {
  const folder = process.cwd();
  const named = paths.filter((path) => !path.startsWith("!"));
  const roots = findRoots([...named, ...(project === undefined ? [] : [project])], folder);
  const config = project === undefined ? undefined : readProjectConfig(project, folder, roots);
  const isWanted = (name: string): boolean => isSource(name) || isComponent(name);
  const wanted = { folder, roots, isWanted, noun: "TypeScript or JavaScript file" };
  const { files, leftOut } =
    config && paths.length === 0
      ? { files: config.files, leftOut: [] }
      : findFiles(named.length === 0 ? [".", ...paths] : paths, wanted);
  const found = findAliases(files, folder, roots);
  for (const problem of new Set([...(config?.problems ?? []), ...found.problems])) output.say(problem);
  for (const { path, reason } of leftOut)
    output.say(`${relative(folder, path)}: left out: ${reason}. Name it to audit it.`);
  if (files.length === 0)
    throw new CommandError(
      `${project ?? (paths.join(" ") || ".")}: No TypeScript or JavaScript files there. Name other paths.`,
    );
  return { files, roots, aliases: [...(config?.aliases ?? []), ...found.aliases] };
}

async function grantedIn(path: string, catalog: Catalog, output: Output): Promise<readonly string[]> {
  const { scopes, notUnderstood } = readGranted(await readSource(path), path, knownNames(catalog));
  for (const issue of notUnderstood) output.say(formatIssue(issue));
  return scopes;
}

function saysDifference(
  difference: KeyDifference | undefined,
  { check }: AuditCommandOptions,
  declared: DeclaredKey | undefined,
  output: Output,
): boolean {
  if (!difference || check === undefined || !declared) return false;
  for (const line of printKeyDifference(check, difference, declared)) output.say(line);
  return !difference.ok;
}

function saysGranted(
  difference: GrantedDifference | undefined,
  { granted }: AuditCommandOptions,
  output: Output,
): boolean {
  if (!difference || granted === undefined) return false;
  for (const line of printGranted(granted, difference)) output.say(line);
  return !difference.ok;
}

interface WriteOptions {
  readonly catalog: Catalog;
  readonly catalogName: string;
  readonly runtime: string;
  readonly isOpen: boolean;
}

/** Whether the constant is written, or was already as it should be. */
async function write(path: string, report: Report, options: WriteOptions, output: Output): Promise<boolean> {
  const refuse = (reason: string): false => {
    output.say(`${path}: not written: ${reason}`);
    return false;
  };
  if (report.keyType === null)
    return refuse(report.keys ? "the code needs more than one key." : "no call needs a scope.");
  if (options.isOpen)
    return refuse(
      `${counted(report.unresolved.length, "call")} unresolved. Resolve them, or accept them with --allow-unresolved.`,
    );
  const before = existsSync(path) ? await readSource(path) : undefined;
  if (before !== undefined && before.trim() !== "" && !isAuditFile(before))
    throw new CommandError(
      `${path}: expected a file that the audit wrote but received one that somebody else wrote. Move it away, or choose another --write; nothing was written.`,
    );
  const text = printKey(path, report, report.keyType, options);
  if (before !== text) {
    await orIoError(path, () => {
      makeFolder(dirname(path));
    });
    await replaceFile(path, text);
  }
  output.say(`${path}: ${before === text ? "up to date" : "written"}.`);
  return true;
}
