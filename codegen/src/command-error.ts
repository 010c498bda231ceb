/** How a command ended: 0 fine, 1 drift or a finding, 2 wrong usage or an I/O error. */
export type ExitCode = 0 | 1 | 2;

/** What stops a command, in words for people: wrong usage, or a file that cannot be read or written. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/** An I/O error in the words of this program: the place, what was wanted and what to do, without a stack. */
export function ioError(place: string, error: unknown): CommandError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: "expected a file but received none. Check the path, or write a first catalog there",
    EACCES: "expected to be allowed but received a refusal. Check who owns it",
    EPERM: "expected to be allowed but received a refusal. Check who owns it",
    EROFS: "expected a place to write but received a read-only file system. Choose another folder",
    ENOSPC: "expected room to write but received a full disk. Make room and run again; nothing was changed",
    EISDIR: "expected a file but received a folder. Name a file",
    ENOTDIR: "expected a folder but received a file. Name a folder, or move the file away",
    EEXIST: "expected a folder but received a file. Name a folder, or move the file away",
  };
  const text = reasons[code] ?? (error instanceof Error ? error.message : String(error));
  return new CommandError(`${place}: ${text}.`);
}
