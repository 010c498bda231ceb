import { existsSync, lstatSync } from "node:fs";
import { dirname, join } from "node:path";

/** The name of the file. */
export const configurationName = "scopewright.json";

/** Returns the path of the nearest configuration in a folder or above it, up to the root of the repository. */
export function findConfiguration(folder: string): string | undefined {
  const file = join(folder, configurationName);
  // A link that leads nowhere is meant to be read as well, and is reported then.
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) return file;
  const up = dirname(folder);
  return up === folder || existsSync(join(folder, ".git")) ? undefined : findConfiguration(up);
}
