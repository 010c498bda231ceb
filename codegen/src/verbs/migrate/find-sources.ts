import { stat } from "node:fs/promises";
import { join, normalize } from "node:path";
import { glob } from "tinyglobby";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import { CommandError } from "../../files/command-error.ts";

const extensions = "ts,tsx,mts,cts,js,jsx,mjs,cjs";
const isSource = new RegExp(`\\.(?:${extensions.replaceAll(",", "|")})$`);
const ignore = ["**/node_modules/**", "**/*.d.{ts,mts,cts}", "**/.git/**"];

/**
 * The source files that files, folders and patterns name: TypeScript and JavaScript, never in `node_modules`.
 *
 * @throws {CommandError} where one of them names nothing
 */
export async function findFiles(paths: readonly string[]): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const files = await filesOf(path);
    if (files.length === 0) {
      throw new CommandError(
        `${path}: expected a TypeScript or JavaScript file, or a folder or pattern with some, but received none. Check the path, and quote patterns.`,
      );
    }
    for (const file of files) found.add(normalize(file));
  }
  return [...found].sort(byCodeUnit);
}

async function filesOf(path: string): Promise<readonly string[]> {
  const stats = await stat(path).catch(() => undefined);
  if (stats?.isFile() === true) return isSource.test(path) ? [path] : [];
  const options = { ignore, dot: false, followSymbolicLinks: false, expandDirectories: false };
  if (stats?.isDirectory() === true) {
    const names = await glob(`**/*.{${extensions}}`, { ...options, cwd: path });
    return names.map((name) => join(path, name));
  }
  return (await glob(path, { ...options, onlyFiles: true })).filter((name) => isSource.test(name));
}
