import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { packPackage } from "../../.config/publish/pack-package.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "scopewright-packed");
const aDay = 24 * 60 * 60 * 1000;

/** A package as npm publishes it. */
export interface PackedPackage {
  readonly tarball: string;
  /** The unpacked tarball: what an install puts into `node_modules`. */
  readonly folder: string;
}

/**
 * Packs what is built of the SDK, once for all test files; without network.
 *
 * @throws {Error} if the build is missing or older than its sources
 */
export function packSdk(): PackedPackage {
  checkBuild(["src", "generated"], ["dist/esm", "dist/cjs"]);
  return packOnce("");
}

/**
 * Packs what is built of the command, once for all test files; without network.
 *
 * @throws {Error} if the build is missing or older than its sources
 */
export function packCommand(): PackedPackage {
  checkBuild(["codegen/src"], ["codegen/dist/codegen"]);
  return packOnce("codegen");
}

function packOnce(name: string): PackedPackage {
  const contents = ["dist", "LICENSE", "README.md", "package.json", "scopes.json"].map((file) => join(name, file));
  const folder = join(cache, hashOf([...contents, ".config/publish"]));
  if (!existsSync(folder)) pack(join(root, name), folder);
  return { tarball: join(folder, "package.tgz"), folder: join(folder, "package") };
}

function pack(source: string, folder: string): void {
  mkdirSync(cache, { recursive: true });
  removeOld();
  const temporary = mkdtempSync(join(cache, "packing-"));
  renameSync(packPackage(source, temporary).tarball, join(temporary, "package.tgz"));
  execFileSync("tar", ["xzf", "package.tgz"], { cwd: temporary });
  try {
    renameSync(temporary, folder);
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(folder)) throw error;
    rmSync(temporary, { recursive: true });
  }
}

/**
 * Checks that what is built is not older than its sources.
 *
 * @throws {Error} if it is, or if it is missing
 */
export function checkBuild(sources: readonly string[], built: readonly string[]): void {
  const isBuilt = Math.min(...timesOf(built)) > Math.max(...timesOf(sources));
  if (!isBuilt)
    throw new Error(
      `${built.join(", ")}: expected a build newer than ${sources.join(", ")}. Run "npm run build" first.`,
    );
}

function timesOf(names: readonly string[]): readonly number[] {
  return names.flatMap(filesIn).map((file) => statSync(file).mtimeMs);
}

function hashOf(names: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of names.flatMap(filesIn)) hash.update(`${file} ${statSync(file).size} ${statSync(file).mtimeMs}\n`);
  return hash.digest("hex").slice(0, 16);
}

function filesIn(name: string): readonly string[] {
  const path = join(root, name);
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    if (Date.now() - statSync(folder).mtimeMs > aDay) rmSync(folder, { recursive: true, force: true });
  }
}
