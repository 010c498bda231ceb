import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { CommandError } from "../../files/command-error.ts";

/** The programs that open a file as a double click would. */
const openers: ReadonlyMap<string, string> = new Map([
  ["darwin", "open"],
  ["win32", "explorer.exe"],
]);

/** Opens a file with the system's usual program for its type. */
export function openFile(path: string): Promise<void> {
  const file = resolve(path);
  const command = openers.get(process.platform) ?? "xdg-open";
  return new Promise((done, fail) => {
    const opener = spawn(command, [file], { stdio: "ignore", detached: true });
    opener.on("spawn", () => {
      opener.unref();
      done();
    });
    opener.on("error", () => {
      fail(new CommandError(`${path}: written, but no browser could be started. Open the file by hand.`));
    });
  });
}
