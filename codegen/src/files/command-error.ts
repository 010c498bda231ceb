import { visible } from "../text/show.ts";

/** How a command ended: 0 fine, 1 drift or a finding, 2 wrong usage or an I/O error. */
export type ExitCode = 0 | 1 | 2;

/** An error that stops a command: wrong usage, or a file that cannot be read or written. Its message is for people. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

const refused = "expected to be allowed but received a refusal. Check who owns it, or choose another place";
const notFolder = "expected a folder but received a file. Name a folder, or move the file away";
const full = "Make room and run again; nothing was changed";

/** Messages for the error codes of the operating system. */
const reasons: Readonly<Record<string, string>> = {
  "ENOENT mkdir": "expected a place for a folder but received one where none can be. Choose another",
  EACCES: refused,
  EPERM: refused,
  EROFS: "expected a place to write but received a read-only file system. Choose another folder",
  ENOSPC: `expected room to write but received a full disk. ${full}`,
  EDQUOT: `expected room to write but received a used-up quota. ${full}`,
  EFBIG: `expected room to write but received a limit on the size of files. Raise it and run again; nothing was changed`,
  EISDIR: "expected a file but received a folder. Name a file, or move the folder away",
  ENOTDIR: notFolder,
  EEXIST: notFolder,
  ELOOP: "expected a file or folder but received links that lead in a circle. Name where they should lead",
  ENAMETOOLONG: "expected a path that the file system takes but received one that is too long. Choose a shorter one",
};

/**
 * Turns an I/O error into a message of one line: the place, the problem and the next step. `ifMissing` is the next step if
 * the file does not exist.
 */
export function ioError(place: string, error: unknown, ifMissing = "Check the path"): CommandError {
  const { code, syscall, message } = error instanceof Error ? facts(error) : facts(new Error(String(error)));
  const reason =
    reasons[`${code} ${syscall}`] ??
    reasons[code] ??
    (code === "ENOENT" ? `No such file. ${ifMissing}` : undefined) ??
    `expected to read or write it but received "${visible(message)}". Check the path and run again`;
  return new CommandError(`${visible(place)}: ${reason}.`);
}

/** Returns the result of the work; turns an I/O error into a message for people. */
export async function orIoError<Result>(
  place: string,
  work: () => Result | Promise<Result>,
  ifMissing?: string,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw ioError(place, error, ifMissing);
  }
}

function facts(error: Error): { readonly code: string; readonly syscall: string; readonly message: string } {
  const text = (key: string): string => (key in error ? String(Reflect.get(error, key)) : "");
  return { code: text("code"), syscall: text("syscall"), message: error.message };
}
