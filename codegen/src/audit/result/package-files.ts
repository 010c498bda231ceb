import { dirname, join, relative } from "node:path";
import { isFile } from "../../files/has-path.ts";
import { readManifest } from "../../files/read-manifest.ts";
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
  const known = new Map<string, string | undefined>();
  for (const file of files) {
    const own = packageOf(dirname(file), known);
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

function packageOf(folder: string, known: Map<string, string | undefined>): string | undefined {
  if (known.has(folder)) return known.get(folder);
  const up = dirname(folder);
  const found = isFile(join(folder, "package.json")) ? folder : up === folder ? undefined : packageOf(up, known);
  known.set(folder, found);
  return found;
}

function reachable(files: readonly string[], importsOf: (file: string) => readonly string[]): readonly string[] {
  const found = new Set(files);
  // A set hands out what is added while it is walked.
  for (const file of found) for (const target of importsOf(file)) found.add(target);
  return [...found];
}
