import type { Issue } from "../catalog/issue.ts";
import { orIoError } from "../files/command-error.ts";
import { recordedFiles, recordFresh } from "../write/fresh-record.ts";
import { notesOn } from "./notes-on.ts";
import { outputOptions, readCatalogText, type GenerationOptions } from "./generation-options.ts";

/** What a run did to the output folder, as names of files; or every issue of the catalog. */
export type GeneratedFiles =
  | {
      readonly ok: true;
      readonly written: readonly string[];
      readonly removed: readonly string[];
      readonly unchanged: readonly string[];
      /** Parts of the catalog that the generated code leaves out; absent if there are none. */
      readonly notes?: readonly string[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Generates the code of a catalog into the output folder. Identical files are left alone; files of an earlier run that are
 * no longer needed are removed.
 *
 * @throws {CommandError} if a file cannot be read or written, or is in the way
 */
export async function generateFiles(options: GenerationOptions): Promise<GeneratedFiles> {
  const source = await readCatalogText(options.catalog);
  const fresh = recordedFiles(source, options.out, outputOptions(options));
  if (fresh) return { ok: true, written: [], removed: [], unchanged: fresh };
  // Loaded only now: an unchanged run needs nothing of the generator.
  const [{ planGeneration }, { hasChanges, repairOutput, updateOutput }] = await Promise.all([
    import("./plan-generation.ts"),
    import("../write/output-folder.ts"),
  ]);
  await orIoError(options.out, () => repairOutput(options.out));
  const generation = await planGeneration(source, options);
  if (!generation.ok) return generation;
  const { files } = generation;
  // Planned again once no other run writes, because another run may have changed the files meanwhile.
  const plan = hasChanges(generation.plan)
    ? await orIoError(options.out, () => updateOutput(options.out, files))
    : generation.plan;
  recordFresh(source, options.out, outputOptions(options), files);
  const written = [...plan.missing, ...plan.stale].map(({ name }) => name);
  const notes = notesOn(files);
  return { ok: true, written, removed: plan.orphaned, unchanged: plan.fresh, ...(notes.length > 0 && { notes }) };
}
