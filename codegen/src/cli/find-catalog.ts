import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The catalog's name by default. */
export const usualCatalog = "scopes.json";

/** The catalog that comes with the command: that of the repository from source, a copy of it in the build. */
export const bundledCatalog: string = fileURLToPath(new URL(`../../../${usualCatalog}`, import.meta.url));

/** Returns SendGrid's catalog: that of the SDK that is installed in a folder, or else the one that comes with the command. */
export function findBundledCatalog(folder: string): string {
  try {
    return createRequire(join(folder, usualCatalog)).resolve(`scopewright/${usualCatalog}`);
  } catch {
    // The SDK is not installed there.
    return bundledCatalog;
  }
}

/** Whether a catalog is the one of SendGrid that comes with the command, and not one of the user's own. */
export function isBundledCatalog(path: string): boolean {
  return resolve(path) === findBundledCatalog(process.cwd());
}

/** Returns the name of a catalog for people: its path, unless it is the one that comes with the command. */
export function catalogTitle(path: string): string {
  return isBundledCatalog(path) ? "SendGrid's catalog" : path;
}
