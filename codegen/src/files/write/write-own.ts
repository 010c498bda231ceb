import { dirname } from "node:path";
import { orIoError } from "../command-error.ts";
import { isFile } from "../has-path.ts";
import { makeFolder } from "./make-folder.ts";
import { readSource } from "../read/read-source.ts";
import { refuseForeign, type Target } from "./refuse-foreign.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * Writes a file, and its folder if there is none; an equal file is left alone. Returns whether it was written.
 *
 * @throws {CommandError} if the file has a text that the command did not write, or cannot be read or written
 */
export async function writeOwn(target: Target, text: string): Promise<boolean> {
  const { path } = target;
  // A device or a pipe is not read: that might not end.
  const before = isFile(path) ? await readSource(path) : "";
  if (before === text) return false;
  refuseForeign(target, before);
  await orIoError(path, () => makeFolder(dirname(path)));
  await replaceFile(path, text);
  return true;
}
