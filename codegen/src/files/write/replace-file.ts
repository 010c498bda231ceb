import { randomUUID } from "node:crypto";
import { chmod, lstat, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { visible } from "../../text/show.ts";
import { CommandError, ioError } from "../command-error.ts";
import { uninterrupted } from "./uninterrupted.ts";

/**
 * Replaces the text of a file at once: a reader sees the old text or the new one. A link stays a link, and the file keeps
 * its permissions. A signal that asks the process to stop meanwhile stops it afterwards, with no temporary file left.
 *
 * @throws {CommandError} where it cannot be written; what was there before is still there
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    const target = await realTarget(path);
    const old = await stat(target).catch(() => undefined);
    if (old !== undefined && !old.isFile() && !old.isDirectory()) throw notFile(path);
    const temporary = join(dirname(target), `.${basename(target).slice(0, 200)}.${randomUUID()}.tmp`);
    await uninterrupted(async () => {
      try {
        // Never through an existing entry: it could be a link to elsewhere.
        await writeFile(temporary, text, { flag: "wx" });
        // Not by an option of the writing: the process's mask would take permissions away.
        if (old !== undefined) await chmod(temporary, old.mode & 0o7777);
        await rename(temporary, target);
      } finally {
        await rm(temporary, { force: true });
      }
    });
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw ioError(path, error);
  }
}

/** A rename would put a file in the place of the device, for every program of the machine. */
function notFile(path: string): CommandError {
  return new CommandError(
    `${visible(path)}: expected a file but received a device, a pipe or a socket. Name a file to write.`,
    { code: "io", file: path },
  );
}

/** Returns where a link leads; a file that does not exist yet is its own target. */
async function realTarget(path: string): Promise<string> {
  const exists = await lstat(path).then(
    () => true,
    () => false,
  );
  return exists ? realpath(path) : path;
}
