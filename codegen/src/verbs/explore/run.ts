import { basename } from "node:path";
import { knownNames } from "../../answers/known-names.ts";
import { readGranted, type Granted } from "../../answers/read-granted.ts";
import { readReport, type AuditReport } from "../../answers/read-report.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { formatIssue } from "../../catalog/issue.ts";
import { isSdkCatalog } from "../../cli/is-sdk-catalog.ts";
import type { Output } from "../../cli/output.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";
import { CommandError, type ExitCode } from "../../files/command-error.ts";
import { readSource } from "../../files/read/read-source.ts";
import { writeOwn } from "../../files/write/write-own.ts";
import { resolveNames } from "../../names/resolve-names.ts";
import { dataId } from "./data-place.ts";
import { fillPage } from "./fill-page.ts";
import { openFile } from "./open-file.ts";
import type { KnownKey } from "./page-data.ts";
import { readPage } from "./read-page.ts";

/** The options of `explore`. */
export interface ExploreOptions {
  readonly catalog: string;
  readonly out: string;
  readonly audit?: string;
  readonly granted?: readonly string[];
  readonly runtime?: string;
  readonly open?: boolean;
}

/** Writes the page of a catalog; with a report and the answers of keys, the page shows how these differ. */
export async function exploreCommand(options: ExploreOptions, output: Output): Promise<ExitCode> {
  const path = options.catalog;
  const result = await readCatalog(path);
  if (!result.ok) return reportIssues(path, result.issues, output);
  const { report, granted } = await readEvidence(options, result.catalog, output);
  const page = fillPage(await readPage(), {
    // The page has no use for the calls of SDKs.
    catalog: { ...result.catalog, sdks: [] },
    runtime: options.runtime ?? ((await isSdkCatalog(path)) ? "scopewright" : "./generated/index.js"),
    helpers: helpersOf(result.catalog),
    ...(report && { report }),
    granted,
  });
  const { out } = options;
  const isOwn = (text: string): boolean => text.includes(`id="${dataId}"`);
  const written = await writeOwn({ path: out, isOwn, what: "a page that explore wrote", option: "--out" }, page);
  output.result({ ok: true, out, written, bytes: Buffer.byteLength(page) });
  output.say(`${out}: ${written ? "written" : "up to date"}.`);
  if (options.open === true) await openFile(out);
  return 0;
}

/** Reads the report and the answers, and reports everything that is wrong with any of them at once. */
async function readEvidence(
  { audit, granted = [] }: ExploreOptions,
  catalog: Catalog,
  output: Output,
): Promise<{ readonly report?: AuditReport; readonly granted: readonly KnownKey[] }> {
  if (granted.length > 2)
    throw new CommandError(
      `explore: expected one or two files after --granted but received ${granted.length}. Name two of them.`,
      { code: "usage" },
    );
  const problems: string[] = [];
  const read = audit === undefined ? undefined : readReport(await readSource(audit), audit);
  problems.push(...(read?.issues ?? []).map(formatIssue));
  const keys: KnownKey[] = [];
  for (const file of granted) {
    const key = readKey(await readSource(file), file, catalog);
    if (typeof key === "string") problems.push(key);
    else {
      keys.push({ name: basename(file), scopes: key.scopes });
      for (const issue of key.notUnderstood) output.note(formatIssue(issue));
    }
  }
  if (problems.length > 0) throw new CommandError(problems.join("\n"));
  return { ...(read?.report && { report: read.report }), granted: keys };
}

/** The scopes of a key, or the reason why a file has none. */
function readKey(text: string, file: string, catalog: Catalog): Granted | string {
  try {
    return readGranted(text, file, knownNames(catalog));
  } catch (error) {
    if (error instanceof CommandError) return error.message;
    throw error;
  }
}

function helpersOf(catalog: Catalog): readonly (readonly [string, string])[] {
  return Array.from(resolveNames({ ...catalog, scopes: [] }).keyTypes, ([id, { helper }]) => [id, helper] as const);
}
