import { visible } from "../text/show.ts";

/** How a command ended: 0 fine, 1 drift or a finding, 2 wrong usage or an I/O error. */
export type ExitCode = 0 | 1 | 2;

/**
 * The kind of an error, for machines: the command line is wrong, the configuration is wrong, a file does not exist, a file
 * cannot be read or written, a file holds something else than expected, or the command itself has a defect.
 */
export type ErrorCode = "usage" | "configuration" | "not-found" | "io" | "invalid-input" | "defect";

/** What machines learn about an error besides its message. */
export interface ErrorDetails {
  readonly code?: ErrorCode;
  /** The file that the error is about. */
  readonly file?: string;
}

/** An error that stops a command with exit code 2. Its message is for people. */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly code: ErrorCode;
  readonly file: string | undefined;

  constructor(message: string, { code = "invalid-input", file }: ErrorDetails = {}) {
    super(message);
    this.code = code;
    this.file = file;
  }
}

const refused = "permission denied. Check who owns it, or choose another place";
const tooLarge = "expected a file that fits into memory but received a larger one. Name a smaller file";
const noHandles =
  "expected to open it but received the limit on open files. Raise the limit with ulimit -n, and run again";
const notFolder = "expected a folder but received a file. Name a folder, or move the file away";
const full = "Make room and run again; nothing was changed";

/** Messages for the error codes of the operating system. */
const reasons: Readonly<Record<string, string>> = {
  "ENOENT uv_cwd": "expected a folder but received one that was deleted. Change to a folder that exists",
  "ENOENT mkdir": "expected a place for a folder but received one where none can be. Choose another",
  EACCES: refused,
  EPERM: refused,
  EROFS: "expected a place to write but received a read-only file system. Choose another folder",
  ENOSPC: `expected room to write but received a full disk. ${full}`,
  EDQUOT: `expected room to write but received a used-up quota. ${full}`,
  EFBIG: `expected room to write but received a limit on the size of files. Raise it and run again; nothing was changed`,
  EMFILE: noHandles,
  ENFILE: noHandles,
  ERR_FS_FILE_TOO_LARGE: tooLarge,
  ERR_STRING_TOO_LONG: tooLarge,
  ENOMEM: tooLarge,
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
  return new CommandError(`${visible(place)}: ${reason}.`, {
    code: code === "ENOENT" ? "not-found" : "io",
    file: place,
  });
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
    if (error instanceof CommandError) throw error;
    throw ioError(place, error, ifMissing);
  }
}

function facts(error: Error): { readonly code: string; readonly syscall: string; readonly message: string } {
  const text = (key: string): string => (key in error ? String(Reflect.get(error, key)) : "");
  return { code: text("code"), syscall: text("syscall"), message: error.message };
}
