import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectAbove } from "./find/project-above.ts";

/** Returns the version of this package. Node's own search for a manifest would take a twentieth of a `check`. */
export function ownVersion(): string {
  // npm does not publish a manifest without a version.
  const folder = projectAbove(dirname(fileURLToPath(import.meta.url))) ?? "";
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { readonly version: string };
  return manifest.version;
}
