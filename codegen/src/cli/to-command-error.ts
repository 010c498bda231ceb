import { CommanderError } from "commander";
import { visible } from "../text/show.ts";
import { CommandError, ioError } from "../files/command-error.ts";

/**
 * Turns any error into a message for people: wrong usage, an error of the operating system, or a defect of the command.
 *
 * @param suggest - adds a suggestion to a message of commander
 */
export function toCommandError(
  error: unknown,
  version: () => string,
  suggest: (message: string) => string,
): CommandError {
  if (error instanceof CommandError) return error;
  if (error instanceof CommanderError) return usageError(error, suggest);
  if (isSystemError(error)) return ioError(error.path ?? "scopewright", error);
  if (error instanceof RangeError && error.message === "Invalid string length")
    return new CommandError("scopewright: expected texts that fit into memory but received longer ones. Name less.", {
      code: "io",
    });
  const trace = error instanceof Error ? error.stack : undefined;
  const words = error instanceof Error ? error.message : String(error);
  const how = process.env["SCOPEWRIGHT_TRACE"] === undefined ? "SCOPEWRIGHT_TRACE=1 shows the trace." : (trace ?? "");
  return new CommandError(
    `scopewright ${version()}: a defect of the command: ${visible(words)}. Please report it with the command line. ${how}`,
    { code: "defect" },
  );
}

function usageError({ code, message }: CommanderError, suggest: (message: string) => string): CommandError {
  const words =
    code === "commander.help" ? "expected a verb but received none" : suggest(message).replace(/^error: /gmu, "");
  return new CommandError(words, { code: "usage" });
}

interface SystemError extends Error {
  readonly code: string;
  readonly path?: string;
}

/** Whether the operating system refused something: its errors have a code of capitals, and most have a path. */
function isSystemError(error: unknown): error is SystemError {
  if (!(error instanceof Error) || !("code" in error)) return false;
  return "syscall" in error || error.code === "ERR_STRING_TOO_LONG" || error.code === "ERR_FS_FILE_TOO_LARGE";
}
