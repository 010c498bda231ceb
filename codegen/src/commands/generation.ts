import { basename } from "node:path";
import type { Catalog } from "../catalog/catalog.ts";
import { CommandError, ioError } from "../command-error.ts";
import { generate } from "../generate.ts";
import type { PrintedFile } from "../print/print-file.ts";
import { readOutput } from "../write/output-folder.ts";
import { planWrites, type ExistingFiles, type Plan } from "../write/plan.ts";

/** What `generate`, `check` and `watch` are told. */
export interface GenerationOptions {
  readonly catalog: string;
  readonly out: string;
  readonly runtime: string;
  readonly importExtension: string;
}

/** What generating a catalog comes to: the files, what is there now, and what would be done about it. */
export interface Generation {
  readonly files: readonly PrintedFile[];
  readonly existing: ExistingFiles;
  readonly plan: Plan;
}

/**
 * Generates in memory and compares with the output folder.
 *
 * @throws {CommandError} where the folder cannot be read, or holds files of somebody else where the output should go
 */
export async function planGeneration(catalog: Catalog, options: GenerationOptions): Promise<Generation> {
  const files = await generate(catalog, { ...options, catalogName: basename(options.catalog) });
  const existing = await readOutput(options.out).catch((error: unknown) => {
    throw ioError(options.out, error);
  });
  const plan = planWrites(files, existing);
  if (plan.foreign.length > 0) {
    const names = plan.foreign.map((name) => `${options.out}/${name}`).join(", ");
    throw new CommandError(
      `${names}: expected a generated file but received one that somebody else wrote. Move it away, or choose another --out; nothing was written.`,
    );
  }
  return { files, existing, plan };
}
