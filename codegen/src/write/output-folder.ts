import { renameSync, rmSync, writeFileSync } from "node:fs";
import { lstat, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { OutputFolder, Plan } from "./plan.ts";

/** Names that a temporary file of the generator has; a run that was killed may have left some. */
const temporary = /^\.scopewright-.*\.tmp$/;

/**
 * What is in a folder now; nothing where there is no folder.
 *
 * @throws {NodeJS.ErrnoException} where the folder is something else or cannot be read
 */
export async function readOutput(folder: string): Promise<OutputFolder> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = new Map<string, string>();
  const others = new Set<string>();
  for (const name of names.filter((name) => name.endsWith(".ts"))) {
    const path = join(folder, name);
    if ((await lstat(path)).isFile()) files.set(name, await readFile(path, "utf8"));
    else others.add(name);
  }
  return { files, others };
}

/**
 * Carries out a plan. New texts are written beside their places first, so that a full disk or a kill changes nothing; then
 * all of them are moved there in one go that only the end of the process can interrupt, and that the next run would finish.
 *
 * @throws {NodeJS.ErrnoException} where something cannot be written; what was there before is still there
 */
export async function applyPlan(folder: string, plan: Plan): Promise<void> {
  const files = [...plan.missing, ...plan.stale];
  if (files.length === 0 && plan.orphaned.length === 0) return;
  await mkdir(folder, { recursive: true });
  await removeLeftovers(folder);
  const staged = files.map(({ name, text }) => ({
    text,
    to: join(folder, name),
    from: join(folder, `.scopewright-${name}.tmp`),
  }));
  try {
    for (const { from, text } of staged) writeFileSync(from, text, { flag: "wx" });
    uninterrupted(() => {
      for (const { from, to } of staged) renameSync(from, to);
      for (const name of plan.orphaned) rmSync(join(folder, name), { force: true });
    });
  } finally {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
  }
}

/** Runs synchronous work to its end even if a signal asks the process to stop. */
function uninterrupted(work: () => void): void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const stop = (signal: NodeJS.Signals): void => void process.kill(process.pid, signal);
  for (const signal of signals) process.once(signal, stop);
  try {
    work();
  } finally {
    // A signal that came meanwhile is delivered after this turn, when the process is its own master again.
    setImmediate(() => {
      for (const signal of signals) process.removeListener(signal, stop);
    });
  }
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (temporary.test(name)) await rm(join(folder, name), { force: true });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
