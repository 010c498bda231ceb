import { dirname } from "node:path";
import { readManifest } from "../../../files/read/read-manifest.ts";
import { workspaceFolders } from "../../../files/find/workspaces.ts";
import type { Roots } from "../../../files/find/roots.ts";

/**
 * Returns the packages that these files belong to, and those of the same workspaces, by name, with their folders: packages
 * of one repository import each other by name.
 *
 * A package that the audit knows is not read even in the repository that makes it; a private one only shares its name.
 */
export function findPackages(
  files: Iterable<string>,
  known: ReadonlySet<string>,
  roots: Roots,
): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  const add = (folder: string): void => {
    if (seen.has(folder) || !roots.contains(folder)) return;
    seen.add(folder);
    const { name, private: isPrivate } = readManifest(folder);
    if (typeof name === "string" && (isPrivate === true || !known.has(name))) packages.set(name, folder);
    for (const member of workspaceFolders(folder)) add(member);
  };
  for (const file of files)
    for (let folder = dirname(file); !seen.has(folder) && roots.contains(folder); folder = dirname(folder)) add(folder);
  return packages;
}
