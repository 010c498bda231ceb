import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "../files/has-code.ts";
import { makeFolder } from "../files/make-folder.ts";
import { commit, finishCommit, removeLeftovers } from "./commit.ts";
import { isOutputName, type OutputFolder, type Plan } from "./plan.ts";

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
    const path = join(folder, name);
    if ((await lstat(path)).isFile()) files.set(name, await readFile(path, "utf8"));
    else others.add(name);
  }
  return { files, others };
}

/**
 * Repairs a folder after a run that was killed: finishes the commit of that run, and removes its temporary files.
 *
 * @throws {NodeJS.ErrnoException} if the path is not a folder or cannot be changed
 */
export function repairOutput(folder: string): void {
  finishCommit(folder);
  removeLeftovers(folder);
}

/**
 * Carries out a plan, all of it or nothing: after a full disk or a kill the folder holds the old files or the new ones.
 *
 * @throws {NodeJS.ErrnoException} if a file cannot be written; the old files are still there
 */
export function applyPlan(folder: string, plan: Plan): void {
  const files = [...plan.missing, ...plan.stale];
  if (files.length === 0 && plan.orphaned.length === 0) return;
  makeFolder(folder);
  commit(folder, files, plan.orphaned);
}
