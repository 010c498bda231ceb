import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const cache = new URL("../../node_modules/.cache/published/", import.meta.url).pathname;

/** Returns the folder of a published package, fetched from the registry if it is not there yet; nothing of it is run. */
export function fetchPackage(name: string, version: string): string {
  const folder = join(cache, `${name.replaceAll("/", "+")}@${version}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    execFileSync("npm", ["pack", "--silent", "--ignore-scripts", `${name}@${version}`, "--pack-destination", fresh], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    const [archive = ""] = readdirSync(fresh);
    execFileSync("tar", ["-xzf", join(fresh, archive), "-C", fresh, "--strip-components=1", "--no-same-owner"]);
    rmSync(join(fresh, archive));
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return folder;
}
