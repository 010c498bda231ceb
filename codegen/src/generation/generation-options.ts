import { basename } from "node:path";
import { readSource } from "../files/read-source.ts";

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
 * @throws {CommandError} where there is none, with what to do about that, and as for every other file
 */
export async function readCatalogText(path: string): Promise<string> {
  return readSource(path, 'Check the path, or write a first catalog there with "scopewright init"');
}
