import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { watch, type FSWatcher } from "chokidar";

/** What can happen to a file. */
export type FileEvent = "changed" | "removed";

/** How often to look whether a folder was replaced, in milliseconds: its watcher says nothing about that. */
const look = 200;

/**
 * Calls back whenever a file is written, replaced, removed or created anew, until it is told to stop. Its folder is watched,
 * because editors that save by renaming replace the file that a watcher would hold on to; where it is a link, so is the
 * folder that the link leads to. A folder that is deleted may come back, too.
 */
export async function watchFile(path: string, onEvent: (event: FileEvent) => void): Promise<() => Promise<void>> {
  const named = join(resolve(dirname(path)), basename(path));
  const files = [...new Set([named, realpathSync(named)])];
  const folders = [...new Set(files.map((file) => dirname(file)))];
  let isThere = true;
  const tell = (event: FileEvent): void => {
    // The file and its folder may both tell that it is gone.
    if (event === "changed" || isThere) onEvent(event);
    isThere = event === "changed";
  };
  let watched = identify(folders);
  let watcher = await watchFolders(folders, files, tell);
  let replacing = Promise.resolve();

  const replace = async (): Promise<void> => {
    const now = identify(folders);
    if (now === watched) return;
    watched = now;
    await watcher?.close();
    watcher = await watchFolders(folders, files, tell);
    tell(existsSync(named) ? "changed" : "removed");
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

/** A watcher of the folders that there are; without any there is nothing to watch yet. */
async function watchFolders(
  folders: readonly string[],
  files: readonly string[],
  onEvent: (event: FileEvent) => void,
): Promise<FSWatcher | undefined> {
  const existing = folders.filter((folder) => existsSync(folder));
  if (existing.length === 0) return undefined;
  const watcher = watch(existing, {
    depth: 0,
    ignoreInitial: true,
    ignored: (candidate) => !folders.includes(candidate) && !files.includes(resolve(candidate)),
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

/** Which folders these are, whatever they are called; another one in the place of the first has another number. */
function identify(folders: readonly string[]): string {
  return folders
    .map((folder) => statSync(folder, { throwIfNoEntry: false }))
    .map((stats) => (stats === undefined ? "none" : `${stats.dev}:${stats.ino}:${stats.birthtimeMs}`))
    .join();
}
