import { constants } from "node:buffer";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { CommandError } from "../files/command-error.ts";
import { hasCode } from "../files/has-code.ts";
import type { PrintedFile } from "../print/print-file.ts";
import { isAlive } from "./is-alive.ts";
import { isGenerated } from "../text/is-generated.ts";
import { isGeneratedFile } from "./is-generated-file.ts";
import { isOutputName } from "./plan.ts";
import { ownerOf, temporaryName, temporaryPrefix } from "./temporary-prefix.ts";

/**
 * The name of a commit, which changes several files as one. The new texts are written into a temporary folder of this
 * process; renaming that folder to this name decides the commit, and then the files are moved to their places.
 *
 * A run that is killed before the renaming leaves the old files, and a temporary folder. A run that is killed after it
 * leaves this folder, and a mixture of old and new files. The next run that writes finishes the commit and
 * deletes temporary folders; until then `check` reports the files as out of date.
 *
 * An empty file in the folder means a deletion; no generated file is empty.
 */
const decidedName = `${temporaryPrefix}commit`;

/** Writes files and deletes others, all of it or nothing. The process holds the lock of the folder, so that no signal ends it. */
export function commit(folder: string, files: readonly PrintedFile[], orphans: readonly string[]): void {
  const staged = join(folder, temporaryName());
  try {
    mkdirSync(staged);
    for (const file of files) stage(folder, staged, file);
    for (const name of orphans) writeFileSync(join(staged, name), "", { flag: "wx" });
    renameSync(staged, join(folder, decidedName));
    moveFiles(folder);
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
}

/** Writes a new text beside the old one, with the old one's permissions. */
function stage(folder: string, staged: string, { name, text }: PrintedFile): void {
  const path = join(staged, name);
  writeFileSync(path, text, { flag: "wx" });
  const old = lstatSync(join(folder, name), { throwIfNoEntry: false });
  if (old?.isFile()) chmodSync(path, old.mode & 0o7777);
}

/** Moves the files of the decided commit to their places. */
function moveFiles(folder: string): void {
  const decided = join(folder, decidedName);
  for (const name of readdirSync(decided)) {
    const [staged, place] = [join(decided, name), join(folder, name)];
    if (lstatSync(staged).size > 0) renameSync(staged, place);
    else {
      rmSync(place, { force: true });
      rmSync(staged);
    }
  }
  rmdirSync(decided);
}

/**
 * Finishes the commit of a run that was killed. The folder may have been planted, for example in a repository:
 * it may hold only what the generator writes, and replace or delete only that.
 *
 * @throws {CommandError} if it holds or would replace anything else; then nothing was changed
 */
export function finishCommit(folder: string): void {
  const decided = join(folder, decidedName);
  const found = lstatSync(decided, { throwIfNoEntry: false });
  if (!found) return;
  const isOwn = found.isDirectory() && readdirSync(decided).every((name) => isOwnMove(folder, decided, name));
  if (!isOwn)
    throw new CommandError(
      `${decided}: expected the unfinished work of an earlier run but received something else. Delete it, and run again; nothing was changed.`,
      { file: decided },
    );
  moveFiles(folder);
}

function isOwnMove(folder: string, decided: string, name: string): boolean {
  const [staged, place] = [join(decided, name), join(folder, name)];
  const found = lstatSync(staged, { throwIfNoEntry: false });
  if (found?.isFile() !== true || found.size > constants.MAX_STRING_LENGTH || !isOutputName(name)) return false;
  const text = readFileSync(staged, "utf8");
  if (text !== "" && !isGenerated(text)) return false;
  return lstatSync(place, { throwIfNoEntry: false }) === undefined || isGeneratedFile(place);
}

/** Deletes the temporary files of processes that were killed; those of a live process are still needed. */
export function removeLeftovers(folder: string): void {
  unlessMissing(() => {
    for (const name of readdirSync(folder)) if (isLeftover(name)) removeStaged(join(folder, name));
  });
}

/** Deletes the files that a run staged, and then their folder; a file of anyone else stays, and so does the folder. */
function removeStaged(staged: string): void {
  if (!lstatSync(staged).isDirectory()) return;
  for (const name of readdirSync(staged)) {
    const path = join(staged, name);
    const found = lstatSync(path);
    if (found.isFile() && (found.size === 0 || isCutOff(readFileSync(path, "utf8")))) rmSync(path, { force: true });
  }
  if (readdirSync(staged).length === 0) rmdirSync(staged);
}

/** Whether a text is a generated one, or its beginning: a run may be killed while it writes. */
function isCutOff(text: string): boolean {
  return (
    isGenerated(text) || "// Generated by scopewright from ".startsWith(text) || "<!-- Generated by ".startsWith(text)
  );
}

function isLeftover(name: string): boolean {
  const pid = ownerOf(name);
  return pid !== undefined && (pid === process.pid || !isAlive(pid));
}

function unlessMissing(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
}
