import { dirname, join, relative } from "node:path";
import { isFile } from "../../files/has-path.ts";
import { readManifest } from "../../files/read/read-manifest.ts";
import type { PackageFiles } from "./packages.ts";
import { specifiersIn } from "../sources/import-graph.ts";
import type { ResolveImport } from "../sources/resolve/resolve-import.ts";

/** Returns the packages that the audited files lie in, each with all files that it runs. */
export function packageFiles(
  files: readonly string[],
  texts: ReadonlyMap<string, string>,
  resolve: ResolveImport,
  folder: string,
): readonly PackageFiles[] {
  const byPackage = new Map<string, string[]>();
  const ofFolder = new Map(
    [...new Set(files.map((file) => dirname(file)))].map((folder) => [folder, packageOf(folder)]),
  );
  for (const file of files) {
    const own = ofFolder.get(dirname(file));
    if (own !== undefined) byPackage.set(own, [...(byPackage.get(own) ?? []), file]);
  }
  if (byPackage.size < 2) return [];
  const edges = new Map<string, readonly string[]>();
  const importsOf = (file: string): readonly string[] => {
    const found = edges.get(file) ?? specifiersIn(texts.get(file) ?? "").flatMap((name) => resolve(name, file) ?? []);
    edges.set(file, found);
    return found;
  };
  return [...byPackage].map(([own, ownFiles]) => {
    const { name } = readManifest(own);
    const shown = relative(folder, own) || ".";
    return {
      name: typeof name === "string" ? name : shown,
      folder: shown,
      files: new Set(reachable(ownFiles, importsOf).map((file) => relative(folder, file).replaceAll("\\", "/"))),
    };
  });
}

/** The nearest folder with a manifest, from this one up; undefined if there is none. */
function packageOf(folder: string): string | undefined {
  if (isFile(join(folder, "package.json"))) return folder;
  const up = dirname(folder);
  return up === folder ? undefined : packageOf(up);
}

function reachable(files: readonly string[], importsOf: (file: string) => readonly string[]): readonly string[] {
  const found = new Set(files);
  // Iterating over a set also visits the entries that are added meanwhile.
  for (const file of found) for (const target of importsOf(file)) found.add(target);
  return [...found];
}
