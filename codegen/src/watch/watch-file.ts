import { basename, dirname, join, resolve } from "node:path";
import { watch } from "chokidar";

/** What can happen to a file. */
export type FileEvent = "changed" | "removed";

/**
 * Calls back whenever a file is written, replaced, removed or created anew, until it is told to stop. Its folder is watched,
 * because editors that save by renaming replace the file that a watcher would hold on to.
 */
export async function watchFile(path: string, onEvent: (event: FileEvent) => void): Promise<() => Promise<void>> {
  const folder = resolve(dirname(path));
  const file = join(folder, basename(path));
  const watcher = watch(folder, {
    depth: 0,
    ignoreInitial: true,
    ignored: (candidate) => candidate !== folder && resolve(candidate) !== file,
  });
  watcher.on("add", () => onEvent("changed"));
  watcher.on("change", () => onEvent("changed"));
  watcher.on("unlink", () => onEvent("removed"));
  await new Promise<void>((ready, fail) => {
    watcher.once("ready", ready);
    watcher.once("error", fail);
  });
  // An error after that concerns one event; the next one is still seen.
  watcher.on("error", () => undefined);
  return () => watcher.close();
}
