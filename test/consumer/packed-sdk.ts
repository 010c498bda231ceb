import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "scopewright-packed");
const aDay = 24 * 60 * 60 * 1000;

/** The package as npm publishes it. */
export interface PackedSdk {
  readonly tarball: string;
  /** The unpacked tarball: what an install puts into `node_modules/scopewright`. */
  readonly folder: string;
}

/**
 * Packs what is built, once for all test files; without network.
 *
 * @throws {Error} if the build is missing or older than its sources
 */
export function packSdk(): PackedSdk {
  checkBuild();
  const folder = join(cache, hashOf(["dist", "LICENSE", "README.md", "package.json", "scopes.json"]));
  if (!existsSync(folder)) pack(folder);
  return { tarball: join(folder, "scopewright.tgz"), folder: join(folder, "package") };
}

function pack(folder: string): void {
  mkdirSync(cache, { recursive: true });
  removeOld();
  const temporary = mkdtempSync(join(cache, "packing-"));
  const options = ["--ignore-scripts", "--offline", "--loglevel=error", "--json"];
  const output = execFileSync("npm", ["pack", ...options, "--pack-destination", temporary], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [, file = ""] = /"filename": "([^"]*)"/u.exec(output) ?? [];
  renameSync(join(temporary, file), join(temporary, "scopewright.tgz"));
  execFileSync("tar", ["xzf", "scopewright.tgz"], { cwd: temporary });
  try {
    renameSync(temporary, folder);
  } catch (error) {
    // Another test file was faster.
    if (!existsSync(folder)) throw error;
    rmSync(temporary, { recursive: true });
  }
}

function checkBuild(): void {
  const sources = Math.max(...timesOf(["src", "generated"]));
  const built = Math.min(...timesOf(["dist/esm", "dist/cjs"]));
  if (!(built > sources)) throw new Error('expected a build newer than src. Run "npm run build:sdk" first.');
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
