import { existsSync, readdirSync } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "../files/has-code.ts";
import { makeFolder } from "../files/write/make-folder.ts";
import type { PrintedFile } from "../print/print-file.ts";
import { commit, finishCommit, removeLeftovers } from "./commit.ts";
import { foreignFiles } from "./foreign-files.ts";
import { withLock } from "./lock.ts";
import { isOutputName, planWrites, type OutputFolder, type Plan } from "./plan.ts";
import { temporaryPrefix } from "./temporary-prefix.ts";

/**
 * Reads the generated files of a folder; none if the folder does not exist.
 *
 * @throws {NodeJS.ErrnoException} if the path is not a folder or cannot be read
 */
export async function readOutput(folder: string): Promise<OutputFolder> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return [];
    throw error;
  });
  const files = new Map<string, string>();
  const others = new Set<string>();
  for (const name of names.filter(isOutputName)) {
    const found = await readEntry(join(folder, name));
    if (found === "other") others.add(name);
    else if (found !== undefined) files.set(name, found.text);
  }
  return { files, others };
}

/** Reads a file; undefined if another run has deleted it since its name was read. */
async function readEntry(path: string): Promise<{ readonly text: string } | "other" | undefined> {
  try {
    return (await lstat(path)).isFile() ? { text: await readFile(path, "utf8") } : "other";
  } catch (error) {
    if (hasCode(error, "ENOENT")) return undefined;
    throw error;
  }
}

/**
 * Repairs a folder after a run that was killed: finishes the commit of that run, and removes its temporary files.
 *
 * @throws {NodeJS.ErrnoException} if the path is not a folder or cannot be changed
 */
export async function repairOutput(folder: string): Promise<void> {
  if (!existsSync(folder) || !readdirSync(folder).some((name) => name.startsWith(temporaryPrefix))) return;
  await withLock(folder, () => {
    repair(folder);
  });
}

function repair(folder: string): void {
  finishCommit(folder);
  removeLeftovers(folder);
}

/**
 * Makes a folder hold the wanted files, all of them or nothing: after a full disk it holds the old files, and several runs
 * at once take turns. Returns the plan that was carried out, which regards what other runs have just written.
 *
 * @throws {NodeJS.ErrnoException} if a file cannot be written; the old files are still there
 * @throws {CommandError} if a file of someone else is in the way
 */
export async function updateOutput(folder: string, wanted: readonly PrintedFile[]): Promise<Plan> {
  makeFolder(folder);
  return withLock(folder, async () => {
    repair(folder);
    const plan = planWrites(wanted, await readOutput(folder));
    if (plan.foreign.length > 0) throw foreignFiles(plan.foreign, folder);
    if (hasChanges(plan)) commit(folder, [...plan.missing, ...plan.stale], plan.orphaned);
    return plan;
  });
}

/** Whether a plan writes or deletes a file. */
export function hasChanges({ missing, stale, orphaned }: Plan): boolean {
  return missing.length + stale.length + orphaned.length > 0;
}
