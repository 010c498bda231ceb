import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const cache = new URL("../../node_modules/.cache/published/", import.meta.url).pathname;

/** A published version of a package. */
export interface Published {
  readonly package: string;
  readonly version: string;
}

/** Returns the folder of a published package, fetched from the registry if it is not there yet; nothing of it is run. */
export function fetchPackage(published: Published): string {
  fetchPackages([published]);
  // An audit names files by their real paths, and node_modules may be a link.
  return realpathSync(folderOf(published));
}

/** Fetches those of some published packages that are not there yet, with one start of npm. */
export function fetchPackages(all: readonly Published[]): void {
  const wanted = all.filter((one) => !existsSync(folderOf(one)));
  if (wanted.length === 0) return;
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, "fetching-"));
  try {
    const specs = wanted.map(({ package: name, version }) => `${name}@${version}`);
    const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", fresh, ...specs];
    const packed = JSON.parse(
      execFileSync("npm", args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] }),
    ) as readonly {
      readonly name: string;
      readonly version: string;
      readonly filename: string;
    }[];
    for (const { name, version, filename } of packed)
      unpack(join(fresh, filename), folderOf({ package: name, version }));
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

function folderOf({ package: name, version }: Published): string {
  return join(cache, `${name.replaceAll("/", "+")}@${version}`);
}

function unpack(archive: string, folder: string): void {
  const fresh = `${archive}.unpacked`;
  mkdirSync(fresh);
  execFileSync("tar", ["-xzf", archive, "-C", fresh, "--strip-components=1", "--no-same-owner"]);
  renameSync(fresh, folder);
}
