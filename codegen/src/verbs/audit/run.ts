import { basename, join } from "node:path";
import { audit } from "../../audit/audit.ts";
import { compareGranted, compareKey } from "../../audit/result/compare.ts";
import { readKey, type DeclaredKey } from "../../audit/result/key-file/read-key-file.ts";
import type { Report } from "../../audit/result/report.ts";
import { hostsOf } from "../../operations/operation-table.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { fillLink } from "../../catalog/fill-link.ts";
import { formatIssue } from "../../catalog/issue.ts";
import { CommandError, type ExitCode } from "../../files/command-error.ts";
import { knownNames } from "../../answers/known-names.ts";
import { readGranted, type Granted } from "../../answers/read-granted.ts";
import { catalogTitle } from "../../cli/find-catalog.ts";
import { beside, type Output } from "../../cli/output.ts";
import { isFile } from "../../files/has-path.ts";
import { pathFrom } from "../../files/path-from.ts";
import { counted } from "../../text/counted.ts";
import { refuseForeign } from "../../files/write/refuse-foreign.ts";
import { replaceFile } from "../../files/write/replace-file.ts";
import { readSource } from "../../files/read/read-source.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";
import { visible } from "../../text/show.ts";
import type { AuditResult, CheckedGrant, CheckedKey } from "./audit-result.ts";
import { printBaseline, readBaseline, withoutBaseline } from "./baseline.ts";
import { commandInHeader, commandLine } from "./command-line.ts";
import { excessPlaces } from "./excess-places.ts";
import { failuresOf } from "./failures.ts";
import { findRuntime, type RuntimeOf } from "./find-runtime.ts";
import { noScope } from "./formats/summary.ts";
import { findSources, type FoundSources } from "./find-sources.ts";
import { hasOwnFormat, printResult } from "./print-result.ts";
import { writeKey, type KeyTarget } from "./write-key.ts";
import type { AuditCommandOptions } from "./command-options.ts";

/** Lists the scopes that a code base needs, and compares them with a constant or a key on request. */
export async function auditCommand(
  paths: readonly string[],
  options: AuditCommandOptions,
  output: Output,
): Promise<ExitCode> {
  if (options.updateBaseline === true && options.baseline === undefined)
    throw new CommandError("--update-baseline: the file is missing. Name it with --baseline audit.json.", {
      code: "usage",
    });
  const path = options.catalog;
  const parsed = await readCatalog(path);
  if (!parsed.ok) return reportIssues(path, parsed.issues, output);
  const { catalog } = parsed;
  if (catalog.operations.length === 0 || hostsOf(catalog).length === 0)
    throw new CommandError(`${path}: "operations" or "hosts" is missing. Add them, or choose another --catalog.`);
  const inputs = await readInputs(options, catalog, output);
  const sources = findSources(paths, options.project, process.cwd());
  for (const problem of sources.problems) output.note(problem);
  for (const left of sources.leftOut) output.note(`${left.path}: left out: ${left.reason}.`);
  const { files, aliases, roots, unreadable } = sources;
  const runtimeOf = await runtimeFor(options, files);
  const report = audit({
    ...{ files, aliases, roots, unreadable, catalog, folder: process.cwd() },
    preferred: new Set([...(inputs.declared?.scopes ?? []), ...(inputs.granted?.scopes ?? [])]),
    progress: (line) => output.note(line),
  });
  const result = await compare(report, { options, catalog, inputs, sources });
  if (options.link === true && catalog.links.create === undefined)
    output.note(`${path}: has no address of a page that creates keys. Add "links": { "create": "https://…" }.`);
  printResult(result, catalog, options, output);
  const lines = hasOwnFormat(options) ? beside(output) : output;
  if (options.updateBaseline === true && options.baseline !== undefined)
    await writeBaseline(report, options.baseline, lines);
  const catalogName = basename(catalogTitle(path));
  const written = await writeKeys(result, { options, catalog, catalogName, runtimeOf }, lines);
  return result.ok && written ? 0 : 1;
}

/** The module that `--runtime` names, or else that of the catalog; nothing needs it without `--write`. */
async function runtimeFor(options: AuditCommandOptions, files: readonly string[]): Promise<RuntimeOf> {
  const { runtime = "scopewright" } = options;
  if (options.write === undefined || options.runtime !== undefined) return () => runtime;
  return findRuntime(options.catalog, options.generation, files);
}

interface Inputs {
  readonly declared: DeclaredKey | undefined;
  readonly granted: Granted | undefined;
}

async function readInputs(options: AuditCommandOptions, catalog: Catalog, output: Output): Promise<Inputs> {
  const { check, perPackage, granted } = options;
  return {
    declared:
      check === undefined || perPackage === true
        ? undefined
        : await declaredIn(check, commandLine(options, "--write", check), catalog),
    granted: granted === undefined ? undefined : await grantedIn(granted, catalog, output),
  };
}

/** Reads the key of a file; `next` is the command that writes the file. */
async function declaredIn(path: string, next: string, catalog: Catalog): Promise<DeclaredKey> {
  return readKey(await readSource(path, `Check the path, or write the file with "${next}"`), path, catalog);
}

async function grantedIn(path: string, catalog: Catalog, output: Output): Promise<Granted> {
  const granted = readGranted(await readSource(path), path, knownNames(catalog));
  for (const issue of granted.notUnderstood) output.note(formatIssue(issue));
  return granted;
}

interface Comparison {
  readonly options: AuditCommandOptions;
  readonly catalog: Catalog;
  readonly inputs: Inputs;
  readonly sources: FoundSources;
}

/** The report, compared with everything that the options name. */
async function compare(full: Report, comparison: Comparison): Promise<AuditResult> {
  const { options, catalog, inputs, sources } = comparison;
  const { baseline: file, updateBaseline } = options;
  const reads = file !== undefined && updateBaseline !== true;
  const accepted = reads ? withoutBaseline(full, await readBaseline(file)) : undefined;
  const report: Report = { ...full, ...accepted?.left };
  const checks = await checkKeys(report, comparison);
  const [check] = checks;
  const result = {
    ...report,
    leftOut: sources.leftOut,
    ...(options.perPackage === true && checks.length > 0 ? { checks } : check && { check }),
    ...(inputs.granted && { granted: checkGranted(report, inputs.granted, comparison) }),
    ...(accepted && reads && { baseline: { file, ...accepted.use } }),
  };
  const failures = failuresOf(result, options);
  const link = options.link === true ? linkFor(report, catalog) : undefined;
  return { ok: failures.length === 0, failures, ...result, ...(link !== undefined && { link }) };
}

/** The provider's page that creates a key with these scopes; undefined if the catalog has no address, or no key is needed. */
function linkFor({ scopes, keyType }: Report, { links, provider }: Catalog): string | undefined {
  if (keyType === null || links.create === undefined) return undefined;
  return fillLink(links.create, { name: `${provider ?? "API"} key`, scopes, keyType });
}

/** Compares the live key of `--granted` with what the code needs. */
function checkGranted(report: Report, granted: Granted, { options, catalog, sources }: Comparison): CheckedGrant {
  const file = options.granted ?? "";
  const compared = compareGranted(report, granted.scopes, catalog);
  const excess = [...compared.excess, ...compared.unknown.map(({ name }) => name)];
  return { file, ...compared, places: excessPlaces(excess, { file, places: granted.places }, sources) };
}

/** Compares each constant that `--check` names with what its code needs. */
async function checkKeys(
  report: Report,
  { options, catalog, inputs, sources }: Comparison,
): Promise<readonly CheckedKey[]> {
  const { check, perPackage } = options;
  if (check === undefined) return [];
  const next = commandLine(options, "--write", check);
  const checked: CheckedKey[] = [];
  for (const { path, needed } of targetsOf(report, check, perPackage)) {
    const declared = inputs.declared ?? (await declaredIn(path, next, catalog));
    const compared = compareKey(needed, declared);
    const places = excessPlaces(compared.unneeded, { file: path, places: declared.places }, sources);
    checked.push({ file: path, ...compared, declared: declared.scopes, places, next });
  }
  return checked;
}

/** The file of a key, and with `--per-package` that of each package that makes calls. */
function targetsOf(report: Report, path: string, perPackage = false): readonly KeyTarget[] {
  if (!perPackage || report.packages === undefined) return [{ path, needed: report }];
  return report.packages
    .filter(({ scopes }) => scopes.length > 0)
    .map((share) => ({ path: join(share.folder, path), needed: share }));
}

async function writeBaseline(report: Report, path: string, output: Output): Promise<void> {
  const isOwn = (text: string): boolean => text.includes('"accepted"');
  refuseForeign(
    { path, isOwn, what: "a baseline of the audit", option: "--baseline" },
    isFile(path) ? await readSource(path) : "",
  );
  await replaceFile(path, printBaseline(report));
  output.say(`${path}: written.`);
}

interface Writing extends Pick<Comparison, "options" | "catalog"> {
  readonly catalogName: string;
  readonly runtimeOf: RuntimeOf;
}

/** Writes the constants that `--write` names; returns whether all are as they should be. */
async function writeKeys(result: AuditResult, writing: Writing, output: Output): Promise<boolean> {
  const { options, catalog, catalogName, runtimeOf } = writing;
  if (options.write === undefined) return true;
  const refuse = (path: string, reason: string): false => {
    output.note(`${visible(path)}: not written: ${reason}`);
    return false;
  };
  const isStrict = options.allowUnresolved !== true && (options.failOn?.includes("unresolved") ?? true);
  const open = isStrict ? result.unresolved.length : 0;
  if (open > 0)
    return refuse(
      options.write,
      `${counted(open, "call")} unresolved. Resolve them, or accept them with --allow-unresolved, a comment or --baseline.`,
    );
  const command = commandInHeader(options, options.write);
  const outcomes: boolean[] = [];
  for (const target of targetsOf(result, options.write, options.perPackage)) {
    const { keyType, scopes } = target.needed;
    if (keyType === null) {
      outcomes.push(
        refuse(target.path, scopes.length > 0 ? "the code needs more than one key." : `${noScope(result)}.`),
      );
      continue;
    }
    const calls = target.needed.calls.map((call) => ({ ...call, file: pathFrom(options.repeats.home, call.file) }));
    const placed = { ...target, needed: { ...target.needed, calls } };
    const runtime = runtimeOf(target.path);
    const written = await writeKey(placed, keyType, { catalog, catalogName, command, runtime });
    outcomes.push(true);
    output.say(`${visible(target.path)}: ${written ? "written" : "up to date"}.`);
  }
  return !outcomes.includes(false);
}
