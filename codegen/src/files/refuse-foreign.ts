import { readFileSync } from "node:fs";
import { visible } from "../text/show.ts";
import { CommandError } from "./command-error.ts";
import { isFile } from "./has-path.ts";

/** A file that a command is about to write. */
export interface Target {
  readonly path: string;
  /** Whether the command wrote this text before. */
  readonly isOwn: (text: string) => boolean;
  /** What the command writes, as in "a page that explore wrote". */
  readonly what: string;
  /** The option that names the file. */
  readonly option: string;
}

/**
 * Refuses a file that somebody else wrote; one that is empty or missing is taken.
 *
 * @throws {CommandError} if the file holds something else
 */
export function refuseForeign({ path, isOwn, what, option }: Target): void {
  const text = isFile(path) ? readFileSync(path, "utf8") : "";
  if (text.trim() === "" || isOwn(text)) return;
  throw new CommandError(
    `${visible(path)}: is not ${what}; refusing to overwrite it. Move it away, or choose another ${option}; nothing was written.`,
    { code: "io", file: path },
  );
}
