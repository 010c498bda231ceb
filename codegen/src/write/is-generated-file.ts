import { lstatSync, readFileSync } from "node:fs";
import { isGenerated } from "../text/is-generated.ts";

/** Whether the generator wrote this file. Links and folders are never its own. */
export function isGeneratedFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true && isGenerated(readFileSync(path, "utf8"));
}
