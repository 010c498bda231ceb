import { mkdirSync, realpathSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createConsumerProject } from "../consumer-project.ts";

const modules = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

/** A project with the packed SDK, and links to other packages that are installed here with all that they depend on. */
export function createProjectWith(
  packages: readonly string[],
  files: Readonly<Record<string, string | object>> = {},
): string {
  const folder = createConsumerProject(files);
  for (const name of packages) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(modules, name)), link);
  }
  return folder;
}
