import { readFileSync } from "node:fs";
import { isFile } from "../has-path.ts";

/** Whether a file holds exactly a text. A device or a pipe never does: reading it might not end. */
export function holdsText(path: string, text: string): boolean {
  try {
    return isFile(path) && readFileSync(path, "utf8") === text;
  } catch {
    return false;
  }
}
