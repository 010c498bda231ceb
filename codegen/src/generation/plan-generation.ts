import { basename } from "node:path";
import { setFlagsFromString } from "node:v8";
import type { Issue } from "../catalog/issue.ts";
import { parseCatalog } from "../catalog/parse-catalog.ts";
import { orIoError } from "../files/command-error.ts";
import { generate } from "./generate.ts";
import type { PrintedFile } from "../print/print-file.ts";
import { foreignFiles } from "../write/foreign-files.ts";
import { readOutput } from "../write/output-folder.ts";
import { keepOwnPage, planWrites, type OutputFolder, type Plan } from "../write/plan.ts";
import type { GenerationOptions } from "./generation-options.ts";

/** The generated files, the files that exist, and the plan of writes; or the issues of the catalog. */
export type Generation =
  | { readonly ok: true; readonly files: readonly PrintedFile[]; readonly existing: OutputFolder; readonly plan: Plan }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Generates in memory and compares the result with the output folder; or returns every issue of the catalog.
 *
 * @throws {CommandError} if the folder cannot be read, or holds a foreign file with the name of a generated one
 */
export async function planGeneration(source: string, options: GenerationOptions): Promise<Generation> {
  // Generated text is used once. Collecting it early keeps the young generation small, and the peak of memory low.
  setFlagsFromString("--semi-space-growth-factor=1");
  const generated = generateSource(source, options);
  if (!generated.ok) return generated;
  const printed = await generated.files;
  const existing = await orIoError(options.out, () => readOutput(options.out));
  const files = keepOwnPage(printed, existing);
  const plan = planWrites(files, existing);
  if (plan.foreign.length > 0) throw foreignFiles(plan.foreign, options.out);
  return { ok: true, files, existing, plan };
}

/** A separate function, so that the catalog can be collected while its files are printed. */
function generateSource(
  source: string,
  options: GenerationOptions,
):
  { readonly ok: true; readonly files: Promise<readonly PrintedFile[]> } | Extract<Generation, { readonly ok: false }> {
  const parsed = parseCatalog(source, options.catalog);
  if (!parsed.ok) return parsed;
  return { ok: true, files: generate(parsed.catalog, { ...options, catalogName: basename(options.catalog) }) };
}
