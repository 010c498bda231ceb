import { basename } from "node:path";
import { readSource } from "../files/read/read-source.ts";
import { commandWords } from "../text/command-words.ts";

/** The options of `generate`, `check` and `watch`. */
export interface GenerationOptions {
  readonly catalog: string;
  readonly out: string;
  readonly runtime: string;
  readonly importExtension: string;
  /** The command that the header of generated files names. */
  readonly command: string;
  /** The command that generates the files again in the working folder, for messages. */
  readonly advice: string;
}

/** Returns the options that the output depends on. */
export function outputOptions({
  catalog,
  runtime,
  importExtension,
  command,
}: Omit<GenerationOptions, "out" | "advice">): readonly string[] {
  return [basename(catalog), runtime, importExtension, command];
}

/**
 * Returns the text of a catalog.
 *
 * @throws {CommandError} if the file does not exist or cannot be read
 */
export async function readCatalogText(path: string): Promise<string> {
  const init = commandWords(path === "scopes.json" ? ["init"] : ["init", "--catalog", path]);
  return readSource(path, `Check the path, or write a first catalog there with "${init}"`);
}
