import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const usual = "scopes.json";

/** The catalog that comes with the command: that of the repository from source, a copy of it in the build. */
export const bundledCatalog: string = fileURLToPath(new URL(`../../../${usual}`, import.meta.url));

/**
 * The catalog to read: the one that was named, or `scopes.json` here, or, where there is none, the one of the SDK that is
 * installed here, or the one that comes with the command.
 */
export function findCatalog(path: string): string {
  if (path !== usual || existsSync(path)) return path;
  return installed() ?? bundledCatalog;
}

/** The catalog of the SDK that is installed where the command runs. */
function installed(): string | undefined {
  try {
    return createRequire(join(process.cwd(), usual)).resolve(`scopewright/${usual}`);
  } catch {
    // It is not installed there.
    return undefined;
  }
}
