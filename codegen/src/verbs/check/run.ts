import { visible } from "../../text/show.ts";
import type { ExitCode } from "../../files/command-error.ts";
import type { Output } from "../../cli/output.ts";
import { recordedFiles, recordFresh } from "../../write/fresh-record.ts";
import { unfitSdk } from "../../generation/unfit-sdk.ts";
import { outputOptions, readCatalogText, type GenerationOptions } from "../../generation/generation-options.ts";

/** Reports whether the generated files are up to date with the catalog, and the differences. */
export async function checkCommand(options: GenerationOptions, output: Output): Promise<ExitCode> {
  const unfit = unfitSdk(options);
  if (unfit !== undefined) output.note(unfit);
  const source = await readCatalogText(options.catalog);
  if (recordedFiles(source, options.out, outputOptions(options))) return reportFresh(options, output);
  // Loaded only now: an unchanged run needs nothing of the generator.
  const [{ planGeneration }, { describeDifference }, { reportIssues }] = await Promise.all([
    import("../../generation/plan-generation.ts"),
    import("../../write/difference.ts"),
    import("../../cli/read-catalog.ts"),
  ]);
  const generation = await planGeneration(source, options);
  if (!generation.ok) return reportIssues(options.catalog, generation.issues, output);
  const { missing, stale, orphaned } = generation.plan;
  if (missing.length + stale.length + orphaned.length === 0) {
    recordFresh(source, options.out, outputOptions(options), generation.files);
    return reportFresh(options, output);
  }
  const difference = await describeDifference(generation.plan, generation.files, generation.existing);
  const { scopes, formattingOnly, ...files } = difference;
  output.result({ ok: false, ...difference, next: options.advice });
  sayLists("", files, output);
  sayLists("scopes ", { ...scopes }, output);
  if (formattingOnly) output.say("Only the formatting differs.");
  output.say(`${options.out}: is out of date with ${options.catalog}. Run "${options.advice}".`);
  return 1;
}

function reportFresh(options: GenerationOptions, output: Output): ExitCode {
  const none = { missing: [], stale: [], orphaned: [], scopes: { added: [], removed: [], changed: [] } };
  output.result({ ok: true, ...none, formattingOnly: false });
  output.say(`${options.out}: up to date.`);
  return 0;
}

function sayLists(what: string, lists: Readonly<Record<string, readonly string[]>>, output: Output): void {
  for (const [kind, names] of Object.entries(lists))
    // Names in edited files may hold any characters.
    if (names.length > 0) output.say(visible(`${what}${kind}: ${names.join(", ")}`));
}
