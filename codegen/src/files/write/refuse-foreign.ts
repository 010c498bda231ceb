import { visible } from "../../text/show.ts";
import { CommandError } from "../command-error.ts";

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
 * Refuses to overwrite a file whose text the command did not write. A file that is empty or missing may be written.
 *
 * @throws {CommandError} if the text is neither empty nor the command's own
 */
export function refuseForeign({ path, isOwn, what, option }: Target, text: string): void {
  if (text.trim() === "" || isOwn(text)) return;
  throw new CommandError(
    `${visible(path)}: is not ${what}; refusing to overwrite it. Move it away, or choose another ${option}; nothing was written.`,
    { code: "io", file: path },
  );
}
