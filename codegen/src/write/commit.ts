import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { hasCode } from "../files/has-code.ts";
import type { PrintedFile } from "../print/print-file.ts";
import { temporaryPrefix } from "./temporary-prefix.ts";
import { uninterrupted } from "./uninterrupted.ts";

/**
 * Several files change as one. Their new texts are written into a folder of this process; giving that folder the name below
 * decides that they shall be, and then they are moved to their places. A run that is killed before that has changed nothing;
 * what a run that is killed after it has left to do, the next one does.
 *
 * An empty file stands for one to be deleted; no generated file is empty.
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
    // Another process may have decided something since the line above; then it is its turn first.
    isDecided = unless(["ENOTEMPTY", "EEXIST"], () => renameSync(staged, join(folder, decidedName)));
  }
}

/** Moves to their places what a commit has decided upon; two processes may do so at once. */
export function finishCommit(folder: string): void {
  const decided = join(folder, decidedName);
  const found = lstatSync(decided, { throwIfNoEntry: false });
  if (!found) return;
  // A link is not followed: nobody shall make the generator move files from elsewhere.
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

/** Deletes what processes that were killed had written without deciding upon it; what a live one has written, it needs. */
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
    // There is such a process, and it is somebody else's.
    return hasCode(error, "EPERM");
  }
}

/** Runs the work; whether it came to its end, and not to one of these errors. */
function unless(codes: readonly string[], work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (hasCode(error, ...codes)) return false;
    throw error;
  }
}
