import { join } from "node:path";
import { parse as parseJsonc } from "jsonc-parser";
import { readText } from "./read-text.ts";

/** The content of a manifest: each entry has to be checked before it is used. */
export type Manifest = Readonly<Record<string, unknown>>;

/** Reads a JSON file that may have comments; an empty manifest if the file does not exist or is not JSON. */
export function readManifest(folder: string, name = "package.json"): Manifest {
  const read = readText(join(folder, name));
  if ("problem" in read) return {};
  const content: unknown = parseJsonc(read.text, [], { allowTrailingComma: true });
  return isManifest(content) ? content : {};
}

/** Whether a value is an object with named entries. */
export function isManifest(value: unknown): value is Manifest {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
