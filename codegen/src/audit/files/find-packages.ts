import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The packages that these files belong to, by name, with their folders: those of one repository import each other by name. */
export function findPackages(files: Iterable<string>, root: string): ReadonlyMap<string, string> {
  const packages = new Map<string, string>();
  const seen = new Set<string>();
  for (const file of files) {
    for (let folder = dirname(file); !seen.has(folder) && folder.startsWith(root); folder = dirname(folder)) {
      seen.add(folder);
      const name = packageName(folder);
      if (name !== undefined) packages.set(name, folder);
    }
  }
  return packages;
}

function packageName(folder: string): string | undefined {
  try {
    const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as unknown;
    const name = typeof manifest === "object" && manifest !== null && "name" in manifest ? manifest.name : undefined;
    return typeof name === "string" ? name : undefined;
  } catch {
    // No manifest here, or one that is not JSON: no package to import by name.
    return undefined;
  }
}
