import { cpSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createConsumerProject } from "../../consumer/consumer-project.ts";

const modules = fileURLToPath(new URL("../../../node_modules/", import.meta.url));

/** A project with the packed SDK and other packages, as they are installed here. */
export function createProjectWith(
  packages: readonly string[],
  files: Readonly<Record<string, string | object>> = {},
): string {
  const folder = createConsumerProject(files);
  for (const name of packages) {
    cpSync(realpathSync(modules + name), `${folder}/node_modules/${name}`, { recursive: true });
  }
  return folder;
}
