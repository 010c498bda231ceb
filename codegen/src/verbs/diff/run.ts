import { existsSync } from "node:fs";
import { parseCatalog } from "../../catalog/parse-catalog.ts";
import type { ExitCode } from "../../files/command-error.ts";
import { reaches, type CatalogDiff } from "../../diff/change.ts";
import { diffCatalogs } from "../../diff/diff-catalogs.ts";
import type { Release } from "../../diff/policy.ts";
import { printMarkdown, printText } from "./print-changes.ts";
import { readRevision } from "./read-revision.ts";
import type { Output } from "../../cli/output.ts";
import { reportIssues } from "../../cli/read-catalog.ts";
import { commandWords } from "../../text/command-words.ts";

/** The options of `diff`. */
export interface DiffOptions {
  readonly markdown?: boolean;
  /** The weakest release that counts as a finding. */
  readonly failOn?: Exclude<Release, "none">;
}

/** Reports the changes from one catalog to another, and the release that they call for. */
export async function diffCommand(
  before: string,
  after: string,
  { markdown = false, failOn }: DiffOptions,
  output: Output,
): Promise<ExitCode> {
  const old = parseCatalog(await readRevision(before), before);
  const current = parseCatalog(await readRevision(after), after);
  if (!old.ok || !current.ok) {
    const invalid = [...(old.ok ? [] : [before]), ...(current.ok ? [] : [after])];
    const issues = [...(old.ok ? [] : old.issues), ...(current.ok ? [] : current.issues)];
    return reportIssues(invalid.join(", "), issues, output);
  }
  const diff = diffCatalogs(old.catalog, current.catalog);
  output.result(diff);
  if (markdown) output.print(printMarkdown(diff));
  else for (const line of [...printText(diff), ...nextStep(diff, after)]) output.say(line);
  return failOn !== undefined && reaches(diff.release, failOn) ? 1 : 0;
}

/** What rewrites code after a scope was renamed. A catalog of a git revision is no file that `migrate` could read. */
function nextStep({ changes }: CatalogDiff, after: string): readonly string[] {
  if (!changes.some(({ kind }) => kind === "scope-renamed") || !existsSync(after)) return [];
  return [`Run "${commandWords(["migrate", ".", "--catalog", after])}" to rewrite the old names in your code.`];
}
