import { format } from "prettier";
import type { ExitCode } from "../command-error.ts";
import type { Output } from "../output.ts";
import { formatting } from "../print/print-file.ts";
import { compareScopes } from "../write/scope-changes.ts";
import { planGeneration, type Generation, type GenerationOptions } from "./generation.ts";
import { readCatalog, reportIssues } from "./read-catalog.ts";

/** Tells whether the generated files are what the catalog asks for, and if not, what differs. */
export async function checkCommand(options: GenerationOptions, output: Output): Promise<ExitCode> {
  const result = await readCatalog(options.catalog);
  if (!result.ok) return reportIssues(options.catalog, result.issues, output);
  const generation = await planGeneration(result.catalog, options);
  const { missing, stale, orphaned } = generation.plan;
  const files = { missing: missing.map(({ name }) => name), stale: stale.map(({ name }) => name), orphaned };
  const ok = missing.length + stale.length + orphaned.length === 0;
  const scopes = compareScopes(generation.existing, new Map(generation.files.map(({ name, text }) => [name, text])));
  const formattingOnly = !ok && (await isFormattingOnly(generation));
  output.result({ ok, ...files, scopes, formattingOnly });
  if (ok) {
    output.say(`${options.out}: up to date.`);
    return 0;
  }
  sayLists("", files, output);
  sayLists("scopes ", scopes, output);
  if (formattingOnly) output.say("Only the formatting differs.");
  output.say(`${options.out}: expected what ${options.catalog} says but received something else. Run "scopewright generate".`);
  return 1;
}

function sayLists(what: string, lists: object, output: Output): void {
  for (const [kind, names] of Object.entries(lists) as [string, readonly string[]][])
    if (names.length > 0) output.say(`${what}${kind}: ${names.join(", ")}`);
}

async function isFormattingOnly({ plan, existing }: Generation): Promise<boolean> {
  if (plan.missing.length + plan.orphaned.length > 0) return false;
  const same = plan.stale.map(async ({ name, text }) => {
    const formatted = await format(existing.get(name) ?? "", formatting).catch(() => undefined);
    return formatted === text;
  });
  return (await Promise.all(same)).every(Boolean);
}
