import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { ioError } from "../command-error.ts";

/** What `generate`, `check` and `watch` are told. */
export interface GenerationOptions {
  readonly catalog: string;
  readonly out: string;
  readonly runtime: string;
  readonly importExtension: string;
}

/** Everything but the catalog that the output depends on. */
export function outputOptions({ catalog, runtime, importExtension }: GenerationOptions): readonly string[] {
  return [basename(catalog), runtime, importExtension];
}

/**
 * The text of a catalog.
 *
 * @throws {CommandError} where the file cannot be read
 */
export async function readSource(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: unknown) => {
    throw ioError(path, error);
  });
}
