import type { ExitCode } from "../files/command-error.ts";
import type { GeneratedFiles } from "../generation/generate-files.ts";
import type { GenerationOptions } from "../generation/generation-options.ts";
import type { Output } from "./output.ts";

/** Reports what a run of `generate` did, or every issue of the catalog. */
export async function reportGeneration(
  { catalog, out }: GenerationOptions,
  result: GeneratedFiles,
  output: Output,
): Promise<ExitCode> {
  if (!result.ok) {
    // Loaded only now, because it loads the parser of catalogs.
    const { reportIssues } = await import("./read-catalog.ts");
    return reportIssues(catalog, result.issues, output);
  }
  const { written, removed } = result;
  output.result(result);
  const done = [
    ...(written.length > 0 ? [`wrote ${written.join(", ")}`] : []),
    ...(removed.length > 0 ? [`removed ${removed.join(", ")}`] : []),
  ];
  for (const note of result.notes ?? []) output.note(`${out}: ${note}`);
  output.say(`${out}: ${done.length > 0 ? done.join("; ") : "up to date"}.`);
  return 0;
}
