import { run } from "../../codegen/src/cli/run.ts";
import { loadVerbs } from "../../codegen/src/verbs/load-verbs.ts";
import type { ExitCode } from "../../codegen/src/files/command-error.ts";

/** How a command ended, and what it said. */
export interface Ran {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process and keeps what it says. */
export async function runCli(...args: readonly string[]): Promise<Ran> {
  let stdout = "";
  let stderr = "";
  const streams = {
    stdout: { write: (text: string) => (stdout += text) },
    stderr: { write: (text: string) => (stderr += text) },
  };
  const exitCode = await run(args, streams, loadVerbs);
  return { exitCode, stdout, stderr };
}
