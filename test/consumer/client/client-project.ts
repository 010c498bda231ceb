import { cpSync, readFileSync, realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createConsumerProject } from "../consumer-project.ts";

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

/** Packages with all that they depend on: what an install of them brings. */
export function withDependencies(names: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    if (found.has(name)) return;
    found.add(name);
    // It has been installed, so it has a manifest.
    const manifest = JSON.parse(readFileSync(`${modules}${name}/package.json`, "utf8")) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    for (const dependency of Object.keys(manifest.dependencies ?? {})) add(dependency);
  };
  for (const name of names) add(name);
  return [...found];
}
