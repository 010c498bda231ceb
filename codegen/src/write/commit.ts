import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../files/has-code.ts";
import type { PrintedFile } from "../print/print-file.ts";
import { temporaryPrefix } from "./temporary-prefix.ts";
import { uninterrupted } from "./uninterrupted.ts";

/**
 * The name of a commit, which changes several files as one. The new texts are written into a temporary folder of this
 * process; renaming that folder to this name decides the commit, and then the files are moved to their places. A run that is
 * killed before the renaming has changed nothing; the next run finishes a commit that was decided.
 *
 * An empty file in the folder means a deletion; no generated file is empty.
 */
const decidedName = `${temporaryPrefix}commit`;

/** Writes files and deletes others, all of it or nothing. */
export function commit(folder: string, files: readonly PrintedFile[], orphans: readonly string[]): void {
  const staged = join(folder, `${temporaryPrefix}${process.pid}.tmp`);
  try {
    mkdirSync(staged);
    for (const { name, text } of files) writeFileSync(join(staged, name), text, { flag: "wx" });
    for (const name of orphans) writeFileSync(join(staged, name), "", { flag: "wx" });
    uninterrupted(() => {
      decide(folder, staged);
      finishCommit(folder);
    });
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

function decide(folder: string, staged: string): void {
  let isDecided = false;
  while (!isDecided) {
    finishCommit(folder);
    // Another process may have decided a commit since the line above; that commit is finished first.
    isDecided = unless(["ENOTEMPTY", "EEXIST"], () => renameSync(staged, join(folder, decidedName)));
  }
}

/** Moves the files of a decided commit to their places; two processes may do so at once. */
export function finishCommit(folder: string): void {
  const decided = join(folder, decidedName);
  const found = lstatSync(decided, { throwIfNoEntry: false });
  if (!found) return;
  // A link is not followed: a planted link must not make the generator move files from elsewhere.
  if (!found.isDirectory()) return void rmSync(decided, { force: true });
  unless(["ENOENT"], () => {
    for (const name of readdirSync(decided)) unless(["ENOENT"], () => move(join(decided, name), join(folder, name)));
  });
  unless(["ENOENT", "ENOTEMPTY"], () => rmdirSync(decided));
}

function move(staged: string, place: string): void {
  const found = lstatSync(staged);
  if (found.isFile() && found.size > 0) return void renameSync(staged, place);
  if (found.isFile()) rmSync(place, { force: true });
  rmSync(staged, { recursive: true });
}

/** Deletes the temporary files of processes that were killed; those of a live process are still needed. */
export function removeLeftovers(folder: string): void {
  unless(["ENOENT"], () => {
    for (const name of readdirSync(folder))
      if (isLeftover(name)) rmSync(join(folder, name), { recursive: true, force: true });
  });
}

function isLeftover(name: string): boolean {
  const [, pid] = /^\.scopewright-(\d+)\.tmp$/.exec(name) ?? [];
  return pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // The process exists and belongs to another user.
    return hasCode(error, "EPERM");
  }
}

/** Runs the work; returns false if it ended with one of these error codes. */
function unless(codes: readonly string[], work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (hasCode(error, ...codes)) return false;
    throw error;
  }
}
