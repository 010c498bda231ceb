import type { Catalog } from "../../catalog/catalog.ts";
import { shown, type Output } from "../../cli/output.ts";
import { ownVersion } from "../../files/own-version.ts";
import type { AuditResult } from "./audit-result.ts";
import { failingKinds } from "./failures.ts";
import { toGithub } from "./formats/github.ts";
import { toMarkdown } from "./formats/markdown.ts";
import { toSarif } from "./formats/sarif.ts";
import { summary } from "./formats/summary.ts";
import { toText } from "./formats/text.ts";
import { givenWords } from "./command-line.ts";
import type { AuditCommandOptions } from "./command-options.ts";

/** Prints a result in the format that was asked for; machines get it on standard output, with a summary for people beside it. */
export function printResult(result: AuditResult, catalog: Catalog, options: AuditCommandOptions, output: Output): void {
  output.result(result);
  const print = (lines: readonly string[]): void => output.print(`${lines.map(shown).join("\n")}\n`);
  if (options.sarif === true)
    output.print(`${JSON.stringify(toSarif(result, failingKinds(options), ownVersion()), undefined, 2)}\n`);
  else if (options.markdown === true) print(toMarkdown(result, catalog));
  else if (options.github === true) print(toGithub(result, failingKinds(options)));
  else if (options.json !== true) {
    print(toText(result, catalog, givenWords(options)));
    return;
  }
  output.note(summary(result, catalog));
  for (const failure of result.failures) output.note(`failed: ${failure}.`);
}

/** Whether standard output holds a format of its own, which further lines would break. */
export function hasOwnFormat({ sarif, markdown, github }: AuditCommandOptions): boolean {
  return sarif === true || markdown === true || github === true;
}
