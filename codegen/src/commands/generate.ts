import { ioError, type ExitCode } from "../command-error.ts";
import type { Output } from "../output.ts";
import { applyPlan } from "../write/output-folder.ts";
import { planGeneration, type GenerationOptions } from "./generation.ts";
import { readCatalog, reportIssues } from "./read-catalog.ts";

/** Writes what changed, deletes own orphans, leaves identical files untouched. */
export async function generateCommand(options: GenerationOptions, output: Output): Promise<ExitCode> {
  const result = await readCatalog(options.catalog);
  if (!result.ok) return reportIssues(options.catalog, result.issues, output);
  const { plan } = await planGeneration(result.catalog, options);
  await applyPlan(options.out, plan).catch((error: unknown) => {
    throw ioError(options.out, error);
  });
  const written = [...plan.missing, ...plan.stale].map(({ name }) => name);
  output.result({ ok: true, written, removed: plan.orphaned, unchanged: plan.fresh });
  const done = [
    ...(written.length > 0 ? [`wrote ${written.join(", ")}`] : []),
    ...(plan.orphaned.length > 0 ? [`removed ${plan.orphaned.join(", ")}`] : []),
  ];
  output.say(`${options.out}: ${done.length > 0 ? done.join("; ") : "up to date"}.`);
  return 0;
}
