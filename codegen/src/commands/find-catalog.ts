import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const usual = "scopes.json";

/**
 * The catalog to read: the one that was named, or `scopes.json` here, or, where there is none, the one that comes with the
 * SDK.
 */
export function findCatalog(path: string): string {
  if (path !== usual || existsSync(path)) return path;
  return installed(join(process.cwd(), usual)) ?? ownCatalog() ?? path;
}

/** The catalog of the SDK that is installed where the command runs. */
function installed(from: string): string | undefined {
  try {
    return createRequire(from).resolve(`scopewright/${usual}`);
  } catch {
    // It is not installed there.
    return undefined;
  }
}

/** The catalog of the SDK that this program is part of, or stands beside. */
function ownCatalog(): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const catalog = resolve(folder, usual);
    if (existsSync(catalog) && isSdk(join(folder, "package.json"))) return catalog;
  }
  return installed(fileURLToPath(import.meta.url));
}

function isSdk(manifest: string): boolean {
  return existsSync(manifest) && /"name":\s*"scopewright"/u.test(readFileSync(manifest, "utf8"));
}
