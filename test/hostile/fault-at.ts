import { spawn } from "node:child_process";
import { join } from "node:path";
import { ended, type BuiltCli, type Ended } from "./built-cli.ts";

/** A signal that a process gets at a call: it is killed, or asked to stop. */
export type FaultySignal = "SIGKILL" | "SIGTERM";

/** An error that a call ends with. */
export type FaultyError = "ENOSPC" | "EIO";

/**
 * Writes files in a process of its own, which gets a signal at the nth call that changes a file. A file that is being written
 * then is half there. Ends with 42 if there is no nth call.
 */
export async function applyWithSignal(
  cli: BuiltCli,
  folder: string,
  wanted: readonly object[],
  at: { readonly call: number; readonly signal: FaultySignal },
): Promise<Ended> {
  const code = `
    const [folder, wanted, call, signal] = process.argv.slice(1);
    nth = Number(call);
    onNth = () => process.kill(process.pid, signal);
    await updateOutput(folder, JSON.parse(wanted));
    if (calls < nth) process.exitCode = 42;`;
  return run(cli, folder, code, [folder, JSON.stringify(wanted), String(at.call), at.signal]);
}

/**
 * Writes files into copies of a folder, in one process: in the nth copy, which has the number as its name, the nth call that
 * changes a file fails. Prints the numbers of the copies in which one failed; in the last copy, none did.
 */
export async function applyWithError(
  cli: BuiltCli,
  folder: string,
  wanted: readonly object[],
  error: FaultyError,
): Promise<Ended> {
  const code = `
    const [folder, wanted, error] = process.argv.slice(1);
    const failed = [];
    onNth = () => {
      throw Object.assign(new Error(error), { code: error });
    };
    for (let copy = 1; copy === failed.length + 1; copy++) {
      nth = Infinity;
      fs.cpSync(folder, folder + copy, { recursive: true });
      calls = 0;
      nth = copy;
      try {
        await updateOutput(folder + copy, JSON.parse(wanted));
      } catch ({ code }) {
        if (code === error) failed.push(copy);
      }
    }
    process.stdout.write(failed.join());`;
  return run(cli, folder, code, [folder, JSON.stringify(wanted), error]);
}

/** Runs code that says what happens at the nth call of a function that changes a file. */
function run(cli: BuiltCli, folder: string, code: string, args: readonly string[]): Promise<Ended> {
  const applier = new URL("write/output-folder.js", `file://${cli.main}`).href;
  const program = `${prelude}\nconst { updateOutput } = await import(${JSON.stringify(applier)});\n${code}`;
  const options = ["--input-type=module", "--eval", program, ...args];
  return ended(spawn(process.execPath, options, { cwd: join(folder, "..") }));
}

const prelude = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
let calls = 0;
let nth = 0;
let onNth;
for (const name of ["mkdirSync", "writeFileSync", "renameSync", "rmSync", "rmdirSync"]) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (++calls !== nth) return original(path, ...rest);
    if (name === "writeFileSync") original(path, rest[0].slice(0, rest[0].length / 2), rest[1]);
    onNth();
    if (name !== "writeFileSync") return original(path, ...rest);
    original(path, rest[0]);
  };
}
syncBuiltinESMExports();
`;
