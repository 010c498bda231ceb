import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { CommandError } from "../files/command-error.ts";
import { hasCode } from "../files/has-code.ts";
import { isAlive } from "./is-alive.ts";
import { temporaryName, temporaryPrefix } from "./temporary-prefix.ts";
import { uninterrupted } from "../files/write/uninterrupted.ts";

const lockName = `${temporaryPrefix}lock`;
/** Far longer than anyone holds a lock: what is older belongs to a process of another machine that is gone. */
const oldest = 60_000;
const patience = 30_000;

/**
 * Runs the work while no other process that asks for the lock of the folder runs its own; then returns the result. A signal
 * that asks the process to stop meanwhile stops it afterwards, without the lock.
 *
 * A lock is a folder with one file, the token, that names its process. Renaming a folder onto another one succeeds only if
 * that one is empty, so one process gets the lock. The token of a process that was killed is deleted by the next process;
 * deleting it by its name can never hit the token of a third process.
 *
 * @throws {CommandError} if the lock stays held
 */
export async function withLock<Result>(folder: string, work: () => Result | Promise<Result>): Promise<Result> {
  const end = Date.now() + patience;
  const token = `${process.pid}.${hostname()}`;
  for (;;) {
    const held = await uninterrupted(() => holding(folder, token, work));
    if (held !== undefined) return held.result;
    if (Date.now() > end) throw heldLock(folder);
    await setTimeout(1 + Math.random() * 10);
  }
}

/** Runs the work with the lock; undefined if another process holds it. */
async function holding<Result>(
  folder: string,
  token: string,
  work: () => Result | Promise<Result>,
): Promise<{ readonly result: Result } | undefined> {
  if (!acquire(folder, token)) return undefined;
  try {
    return { result: await work() };
  } finally {
    release(folder, token);
  }
}

function acquire(folder: string, token: string): boolean {
  const lock = join(folder, lockName);
  const staged = join(folder, temporaryName());
  try {
    mkdirSync(staged);
    writeFileSync(join(staged, token), "");
    renameSync(staged, lock);
    return true;
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    // Windows never renames onto a folder, not even an empty one, and says EPERM; the empty one is deleted below.
    if (!hasCode(error, "ENOTEMPTY", "EEXIST", "EPERM", "ENOTDIR")) throw error;
    if (hasCode(error, "EPERM") && lstatSync(lock, { throwIfNoEntry: false }) === undefined) throw error;
    deleteStale(lock);
    return false;
  }
}

function release(folder: string, token: string): void {
  const lock = join(folder, lockName);
  rmSync(join(lock, token), { force: true });
  removeEmpty(lock);
}

/** Deletes the tokens of processes that are gone, and the lock if it is empty then. */
function deleteStale(lock: string): void {
  if (lstatSync(lock, { throwIfNoEntry: false })?.isDirectory() !== true) return;
  try {
    for (const token of readdirSync(lock)) if (isStale(lock, token)) rmSync(join(lock, token), { force: true });
  } catch (error) {
    if (!hasCode(error, "ENOENT")) throw error;
  }
  if (process.platform === "win32") removeEmpty(lock);
}

function isStale(lock: string, token: string): boolean {
  const [, pid, host] = /^(\d+)\.(.+)$/u.exec(token) ?? [];
  const stats = lstatSync(join(lock, token), { throwIfNoEntry: false });
  // A token is an empty file; anything else was put there by someone else.
  if (pid === undefined || stats?.isFile() !== true || stats.size > 0) return false;
  return (host === hostname() && !isAlive(Number(pid))) || Date.now() - stats.mtimeMs > oldest;
}

/** Deletes an empty folder; another process may have deleted it, or taken the lock. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (error) {
    if (!hasCode(error, "ENOENT", "ENOTEMPTY", "EEXIST", "EPERM", "ENOTDIR")) throw error;
  }
}

function heldLock(folder: string): CommandError {
  const file = join(folder, lockName);
  return new CommandError(
    `${file}: expected the lock of the folder but another run keeps it. Wait for that run; if there is none, delete ${file}.`,
    { code: "io", file },
  );
}
