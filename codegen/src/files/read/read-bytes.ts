import { constants } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { visible } from "../../text/show.ts";
import { CommandError } from "../command-error.ts";
import { readPipe } from "./read-pipe.ts";

/**
 * Reads a file that the user named, or a pipe, as in `--granted <(curl …)`.
 *
 * @throws {CommandError} if it is a device, a silent pipe, or longer than a string may be
 * @throws {NodeJS.ErrnoException} if it cannot be read
 */
export function readBytes(path: string): Buffer {
  const stats = statSync(path);
  if (stats.isFIFO()) return readPipe(path, constants.MAX_STRING_LENGTH);
  if (!stats.isFile() && !stats.isDirectory())
    throw new CommandError(
      `${visible(path)}: expected a file but received a device or a socket. Save its content in a file, and name that.`,
      { code: "io", file: path },
    );
  if (stats.size > constants.MAX_STRING_LENGTH)
    throw new CommandError(
      `${visible(path)}: expected at most ${Math.floor(constants.MAX_STRING_LENGTH / 2 ** 20)} MB but received ${Math.ceil(stats.size / 2 ** 20)} MB. Name a smaller file.`,
      { code: "io", file: path },
    );
  return readFileSync(path);
}
