import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** The command as people have it: compiled, and run in a process of its own. */
export interface BuiltCli {
  /** The entry file. */
  readonly main: string;
  /** Starts the command. */
  readonly start: (args: readonly string[], options?: Run) => ChildProcess;
  /** Runs the command to its end. */
  readonly run: (args: readonly string[], options?: Run) => Promise<Ended>;
  readonly remove: () => void;
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

/** Compiles the command to a folder of its own. Types are not looked at: `npm run check` does that. */
export function buildCli(): BuiltCli {
  const folder = mkdtempSync(join(tmpdir(), "scopewright-cli-"));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const { status, stdout } = spawnSync(
    process.execPath,
    [tsc, "-p", join(root, "codegen"), "--outDir", folder, "--noCheck"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stdout);
  writeFileSync(join(folder, "package.json"), `{ "type": "module" }`);
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const main = join(folder, "codegen/src/main.js");

  const start = (args: readonly string[], { preload, wrapper = [], ...options }: Run = {}): ChildProcess => {
    const node = [process.execPath, ...(preload === undefined ? [] : ["--import", preload]), main, ...args];
    const [command = process.execPath, ...rest] = [...wrapper, ...node];
    return spawn(command, rest, { stdio: ["ignore", "pipe", "pipe"], ...options });
  };
  return {
    main,
    start,
    run: (args, options) => ended(start(args, options)),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
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
