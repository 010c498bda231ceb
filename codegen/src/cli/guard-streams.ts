import { ioError } from "../files/command-error.ts";
import { hasCode } from "../files/has-code.ts";

/** The streams of a process whose errors are handled. */
export interface GuardedStreams {
  /** Whether a stream could not be written, other than by a closed pipe. */
  failed(): boolean;
}

/**
 * Handles the errors of standard output and standard error. A closed pipe, as in `scopewright schema | head -1`, is no
 * error: the command goes on to its end, so that no file is left half-written. A full disk ends the command with 2.
 */
export function guardStreams(process: Pick<NodeJS.Process, "stdout" | "stderr" | "exitCode">): GuardedStreams {
  let hasFailed = false;
  const fail = (error: unknown): void => {
    if (hasCode(error, "EPIPE") || hasFailed) return;
    hasFailed = true;
    // The error may come after the command has ended.
    process.exitCode = 2;
    process.stderr.write(`${messageOf(error)}\n`);
  };
  process.stdout.on("error", fail);
  // There is nowhere left to report it.
  process.stderr.on("error", (error) => {
    if (hasCode(error, "EPIPE")) return;
    hasFailed = true;
    process.exitCode = 2;
  });
  return { failed: () => hasFailed };
}

/** Returns the message for standard output. Unlike a file that cannot be written, it may follow files that were. */
function messageOf(error: unknown): string {
  return hasCode(error, "ENOSPC")
    ? "standard output: expected room to write but received a full disk. Make room and run again."
    : ioError("standard output", error).message;
}
