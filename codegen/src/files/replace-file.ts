import { randomUUID } from "node:crypto";
import { lstat, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { ioError } from "./command-error.ts";

/**
 * Replaces the text of a file at once: a reader sees the old text or the new one. A link stays a link, and the file keeps
 * its permissions.
 *
 * @throws {CommandError} where it cannot be written; what was there before is still there
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    const target = await realTarget(path);
    const mode = await stat(target).then(
      (stats) => stats.mode & 0o777,
      () => undefined,
    );
    const temporary = join(dirname(target), `.${basename(target).slice(0, 200)}.${randomUUID()}.tmp`);
    try {
      // Never through an existing entry: it could be a link to elsewhere.
      await writeFile(temporary, text, { flag: "wx", ...(mode !== undefined && { mode }) });
      await rename(temporary, target);
    } finally {
      await rm(temporary, { force: true });
    }
  } catch (error) {
    throw ioError(path, error);
  }
}

/** Returns where a link leads; a file that does not exist yet is its own target. */
async function realTarget(path: string): Promise<string> {
  const exists = await lstat(path).then(
    () => true,
    () => false,
  );
  return exists ? realpath(path) : path;
}
