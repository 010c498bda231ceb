import { spawn, type ChildProcess, type SpawnOptions } from "node:child_process";
import { join } from "node:path";
import { checkBuild } from "../consumer/packed-sdk.ts";

const root = join(import.meta.dirname, "../..");

/** The command as people have it: compiled, and run in a process of its own. */
export interface BuiltCli {
  /** The entry file. */
  readonly main: string;
  /** Starts the command. */
  readonly start: (args: readonly string[], options?: Run) => ChildProcess;
  /** Runs the command to its end. */
  readonly run: (args: readonly string[], options?: Run) => Promise<Ended>;
}

/** How to run it: what Node loads first, and what the command line begins with instead of Node. */
export interface Run extends Pick<SpawnOptions, "cwd" | "env"> {
  readonly preload?: string;
  readonly wrapper?: readonly string[];
}

/** How a process ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The command as `npm run build` made it.
 *
 * @throws {Error} if the build is missing or older than its sources
 */
export function builtCli(): BuiltCli {
  checkBuild(["codegen/src"], ["codegen/dist/codegen"]);
  const main = join(root, "codegen/dist/codegen/src/main.js");

  const start = (args: readonly string[], { preload, wrapper = [], ...options }: Run = {}): ChildProcess => {
    const node = [process.execPath, ...(preload === undefined ? [] : ["--import", preload]), main, ...args];
    const [command = process.execPath, ...rest] = [...wrapper, ...node];
    return spawn(command, rest, { stdio: ["ignore", "pipe", "pipe"], ...options });
  };
  return {
    main,
    start,
    run: (args, options) => ended(start(args, options)),
  };
}

/** Waits for a process to end. */
export async function ended(child: ChildProcess): Promise<Ended> {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (data: Buffer) => (stdout += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (stderr += data.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve({ code, signal, stdout, stderr });
    });
  });
}
