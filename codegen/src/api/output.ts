import { orIoError } from "../files/command-error.ts";
import type { PrintedFile } from "../print/print-file.ts";
import type { Difference } from "../write/difference.ts";
import { foreignFiles } from "../write/foreign-files.ts";
import { hasChanges, readOutput, repairOutput, updateOutput } from "../write/output-folder.ts";
import { keepOwnPage, planWrites, type OutputFolder, type Plan } from "../write/plan.ts";

/** How a folder compares with generated files. Lists of files hold names relative to the folder, sorted by code unit. */
export interface OutputCheck extends Difference {
  /** True if the folder holds exactly the generated files. */
  readonly ok: boolean;
}

/** What `writeOutput` did, as names of files relative to the folder. */
export interface WrittenOutput {
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/**
 * Compares a folder with generated files, and changes nothing. A file that differs only in its formatting counts as stale;
 * `formattingOnly` then says so.
 *
 * @example
 * const files = await generate(catalog);
 * await writeOutput("src/generated", files);
 * (await checkOutput("src/generated", files)).ok; //=> true
 *
 * @param folder The output folder, relative to the working folder; a folder that does not exist holds no files.
 * @param files What `generate` returns.
 * @throws {CommandError} if the folder cannot be read, or holds a foreign file with the name of a generated one.
 */
export async function checkOutput(folder: string, files: readonly PrintedFile[]): Promise<OutputCheck> {
  const { plan, wanted, existing } = await compareOutput(folder, files);
  const isFresh = !hasChanges(plan);
  // Loaded only now, because it loads a formatter.
  const { describeDifference } = await import("../write/difference.ts");
  const difference = await describeDifference(plan, wanted, existing);
  return { ok: isFresh, ...difference, formattingOnly: !isFresh && difference.formattingOnly };
}

/**
 * Writes generated files into a folder, all or none. Identical files are left alone, and generated files that are no longer
 * needed are removed; files that the generator did not write are left alone.
 *
 * @param folder The output folder, relative to the working folder; it is created if it does not exist.
 * @param files What `generate` returns.
 * @throws {CommandError} if a file cannot be read or written, or if a foreign file has the name of a generated one.
 */
export async function writeOutput(folder: string, files: readonly PrintedFile[]): Promise<WrittenOutput> {
  await orIoError(folder, () => repairOutput(folder));
  const { plan: seen, wanted } = await compareOutput(folder, files);
  const plan = hasChanges(seen) ? await orIoError(folder, () => updateOutput(folder, wanted)) : seen;
  const written = [...plan.missing, ...plan.stale].map(({ name }) => name);
  return { written, removed: plan.orphaned, unchanged: plan.fresh };
}

interface Comparison {
  readonly plan: Plan;
  readonly wanted: readonly PrintedFile[];
  readonly existing: OutputFolder;
}

async function compareOutput(folder: string, files: readonly PrintedFile[]): Promise<Comparison> {
  const existing = await orIoError(folder, () => readOutput(folder));
  const wanted = keepOwnPage(files, existing);
  const plan = planWrites(wanted, existing);
  if (plan.foreign.length > 0) throw foreignFiles(plan.foreign, folder);
  return { plan, wanted, existing };
}
