import { lstat, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ExistingFiles, Plan } from "./plan.ts";

/** Names that a temporary file of the generator has; a run that was killed may have left some. */
const temporary = /^\.scopewright-.*\.tmp$/;

/**
 * The TypeScript files in a folder, by name; none where there is no folder.
 *
 * @throws {NodeJS.ErrnoException} where the folder is something else or cannot be read
 */
export async function readOutput(folder: string): Promise<ExistingFiles> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const files = new Map<string, string>();
  for (const name of names.filter((name) => name.endsWith(".ts"))) {
    const path = join(folder, name);
    if ((await lstat(path)).isFile()) files.set(name, await readFile(path, "utf8"));
  }
  return files;
}

/**
 * Carries out a plan: writes each new text beside its place and moves all of them there at the end, so that a reader sees
 * a file whole, old or new, and a full disk changes nothing.
 *
 * @throws {NodeJS.ErrnoException} where something cannot be written; what was there before is still there
 */
export async function applyPlan(folder: string, plan: Plan): Promise<void> {
  const files = [...plan.missing, ...plan.stale];
  if (files.length === 0 && plan.orphaned.length === 0) return;
  await mkdir(folder, { recursive: true });
  const staged = files.map(({ name, text }) => ({ text, to: join(folder, name), from: join(folder, `.scopewright-${name}.${process.pid}.tmp`) }));
  try {
    for (const { from, text } of staged) await writeFile(from, text, { flag: "wx" });
    for (const { from, to } of staged) await rename(from, to);
  } finally {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
  }
  for (const name of plan.orphaned) await rm(join(folder, name), { force: true });
  await removeLeftovers(folder);
}

async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (temporary.test(name)) await rm(join(folder, name), { force: true });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
