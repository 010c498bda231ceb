import { existsSync, lstatSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { visible } from "../../text/show.ts";
import { CommandError } from "../command-error.ts";

/**
 * Creates a folder and its parents if they do not exist. Node's recursive `mkdir` never returns where the system takes no
 * folders, as in `/proc`.
 *
 * @throws {NodeJS.ErrnoException} where that is impossible
 * @throws {CommandError} at a link that leads nowhere
 */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true && !existsSync(folder))
    throw new CommandError(
      `${visible(folder)}: expected a folder but received a link that leads nowhere. Create the folder that it leads to, or delete the link.`,
      { code: "io", file: folder },
    );
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have been faster.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}
