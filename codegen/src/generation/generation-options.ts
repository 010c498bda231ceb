import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { visible } from "../text/show.ts";
import { CommandError, orIoError } from "../files/command-error.ts";

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

/**
 * The text of a file.
 *
 * @throws {CommandError} where the file cannot be read, or is no UTF-8; half its words would be lost without a sign
 */
export async function readSource(path: string, ifMissing = "Check the path"): Promise<string> {
  const bytes = await orIoError(path, () => readFileSync(path), ifMissing);
  if (isUtf8(bytes)) return bytes.toString("utf8");
  throw new CommandError(`${visible(path)}: expected text in UTF-8 but received other bytes. Save it as UTF-8.`);
}
