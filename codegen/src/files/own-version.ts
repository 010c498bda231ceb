import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** Returns the version of this package. Node's own search for a manifest would take a twentieth of a `check`. */
export function ownVersion(): string {
  // npm does not publish a manifest without a version.
  const manifest = JSON.parse(readFileSync(manifestAbove(dirname(fileURLToPath(import.meta.url))), "utf8")) as {
    readonly version: string;
  };
  return manifest.version;
}

function manifestAbove(folder: string): string {
  const file = join(folder, "package.json");
  return existsSync(file) || dirname(folder) === folder ? file : manifestAbove(dirname(folder));
}
