import { existsSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { watch, type FSWatcher } from "chokidar";

/** What can happen to a file. */
export type FileEvent = "changed" | "removed";

/** The interval, in milliseconds, at which to check whether the folder was replaced: its watcher does not report that. */
const look = 200;

/**
 * Calls back after a file is written, replaced, removed or created again, until the returned function is called. It watches
 * the folder, because editors that save by renaming replace the watched file. A deleted folder may come back as well.
 */
export async function watchFile(path: string, onEvent: (event: FileEvent) => void): Promise<() => Promise<void>> {
  const folder = resolve(dirname(path));
  const file = join(folder, basename(path));
  let isThere = true;
  const tell = (event: FileEvent): void => {
    // The file and its folder may both report the removal.
    if (event === "changed" || isThere) onEvent(event);
    isThere = event === "changed";
  };
  let watched = identify(folder);
  let watcher = await watchFolder(folder, file, tell);
  let replacing = Promise.resolve();

  const replace = async (): Promise<void> => {
    const now = identify(folder);
    if (now === watched) return;
    watched = now;
    await watcher?.close();
    watcher = await watchFolder(folder, file, tell);
    tell(existsSync(file) ? "changed" : "removed");
  };
  const timer = setInterval(() => {
    replacing = replacing.then(replace);
  }, look);
  return async () => {
    clearInterval(timer);
    await replacing;
    await watcher?.close();
  };
}

/** Watches the folder; undefined if the folder does not exist yet. */
async function watchFolder(
  folder: string,
  file: string,
  onEvent: (event: FileEvent) => void,
): Promise<FSWatcher | undefined> {
  if (!existsSync(folder)) return undefined;
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
  return watcher;
}

/** Which folder it is, whatever it is called; another one in its place has another number. */
function identify(folder: string): string {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats === undefined ? "none" : `${stats.dev}:${stats.ino}:${stats.birthtimeMs}`;
}
