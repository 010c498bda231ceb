import { orIoError, type ExitCode } from "../../files/command-error.ts";
import type { Output } from "../../cli/output.ts";
import { recordedFiles, recordFresh } from "../../write/fresh-record.ts";
import { outputOptions, readCatalogText, type GenerationOptions } from "../../generation/generation-options.ts";

/** Writes what changed, deletes own orphans, leaves identical files untouched. */
export async function generateCommand(options: GenerationOptions, output: Output): Promise<ExitCode> {
  const source = await readCatalogText(options.catalog);
  const fresh = recordedFiles(source, options.out, outputOptions(options));
  if (fresh) {
    output.result({ ok: true, written: [], removed: [], unchanged: fresh });
    output.say(`${options.out}: up to date.`);
    return 0;
  }
  // Loaded only now: an unchanged run needs nothing of the generator.
  const [{ planGeneration }, { applyPlan, repairOutput }, { reportIssues }] = await Promise.all([
    import("../../generation/plan-generation.ts"),
    import("../../write/output-folder.ts"),
    import("../../cli/read-catalog.ts"),
  ]);
  await orIoError(options.out, () => repairOutput(options.out));
  const generation = await planGeneration(source, options);
  if (!generation.ok) return reportIssues(options.catalog, generation.issues, output);
  const { files, plan } = generation;
  await orIoError(options.out, () => applyPlan(options.out, plan));
  recordFresh(source, options.out, outputOptions(options), files);
  const written = [...plan.missing, ...plan.stale].map(({ name }) => name);
  output.result({ ok: true, written, removed: plan.orphaned, unchanged: plan.fresh });
  const done = [
    ...(written.length > 0 ? [`wrote ${written.join(", ")}`] : []),
    ...(plan.orphaned.length > 0 ? [`removed ${plan.orphaned.join(", ")}`] : []),
  ];
  output.say(`${options.out}: ${done.length > 0 ? done.join("; ") : "up to date"}.`);
  return 0;
}
