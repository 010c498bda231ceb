import { reportGeneration } from "../../cli/report-generation.ts";
import type { Output } from "../../cli/output.ts";
import type { ExitCode } from "../../files/command-error.ts";
import { generateFiles } from "../../generation/generate-files.ts";
import { unfitSdk } from "../../generation/unfit-sdk.ts";
import type { GenerationOptions } from "../../generation/generation-options.ts";

/** Generates TypeScript from the catalog; unchanged files are left alone. */
export async function generateCommand(options: GenerationOptions, output: Output): Promise<ExitCode> {
  const unfit = unfitSdk(options);
  if (unfit !== undefined) output.note(unfit);
  return reportGeneration(options, await generateFiles(options), output);
}
