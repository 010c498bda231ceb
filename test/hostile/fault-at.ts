import { spawn } from "node:child_process";
import { join } from "node:path";
import { ended, type BuiltCli, type Ended } from "./built-cli.ts";

/** What happens at a call: the process is killed, a signal asks it to stop, or the call fails with an error. */
export type Fault = "SIGKILL" | "SIGTERM" | "ENOSPC" | "EIO";

/**
 * Writes files in a process of its own, in which something happens at the nth call that changes a file. A file that is being
 * written then is half there. Ends with 1 for an error, and with 42 if there is no nth call.
 */
export async function applyWithFault(
  cli: BuiltCli,
  folder: string,
  wanted: readonly object[],
  call: number,
  fault: Fault,
): Promise<Ended> {
  const applier = new URL("write/output-folder.js", `file://${cli.main}`).href;
  const args = ["--input-type=module", "--eval", program, applier, folder, JSON.stringify(wanted), String(call), fault];
  return ended(spawn(process.execPath, args, { cwd: join(folder, "..") }));
}

const program = `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const [applier, folder, wanted, call, fault] = process.argv.slice(1);
let calls = 0;
for (const name of ["mkdirSync", "writeFileSync", "renameSync", "rmSync", "rmdirSync"]) {
  const original = fs[name];
  fs[name] = (path, ...rest) => {
    if (++calls !== Number(call)) return original(path, ...rest);
    if (name === "writeFileSync") original(path, rest[0].slice(0, rest[0].length / 2), rest[1]);
    if (fault.startsWith("E")) throw Object.assign(new Error(fault), { code: fault });
    process.kill(process.pid, fault);
    if (name !== "writeFileSync") return original(path, ...rest);
    original(path, rest[0]);
  };
}
syncBuiltinESMExports();
const { updateOutput } = await import(applier);
try {
  await updateOutput(folder, JSON.parse(wanted));
} catch (error) {
  if (error.code !== fault) throw error;
  process.exitCode = 1;
}
if (calls < Number(call)) process.exitCode = 42;
`;
