import { dirname, join, relative } from "node:path";
import { memoised } from "../../collections/memoised.ts";
import { isFile } from "../../files/has-path.ts";
import { readManifest } from "../../files/read/read-manifest.ts";
import type { PackageCalls } from "./packages.ts";
import { placeKey } from "./place-of.ts";
import type { Report } from "./report.ts";
import { specifiersIn } from "../sources/import-graph.ts";
import type { ResolveImport } from "../sources/resolve/resolve-import.ts";

/** How files are connected. */
export interface Connections {
  readonly texts: ReadonlyMap<string, string>;
  readonly resolve: ResolveImport;
  /** Audits some of the files by themselves. */
  readonly auditAlone: (files: readonly string[]) => Report;
}

/**
 * Returns the packages that the audited files lie in, each with the calls that it runs: its own, and those of the files that it
 * imports from others that an audit of its files alone finds too. The audit of all files follows callers only where they
 * decide what a call is, so that it cannot tell.
 */
export function packageCalls(
  files: readonly string[],
  { texts, resolve, auditAlone }: Connections,
  folder: string,
): readonly PackageCalls[] {
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
  const placesAlone = memoised((own: string) => placesOf(auditAlone(byPackage.get(own) ?? [])));
  return [...byPackage].map(([own, ownFiles]) => {
    const { name } = readManifest(own);
    const shown = relative(folder, own) || ".";
    const shownOf = (file: string): string => relative(folder, file).replaceAll("\\", "/");
    const ownShown = new Set(ownFiles.map(shownOf));
    const used = new Set(reachable(ownFiles, importsOf).map(shownOf));
    return {
      name: typeof name === "string" ? name : shown,
      folder: shown,
      runs: (call) => ownShown.has(call.file) || (used.has(call.file) && placesAlone(own).has(placeKey(call))),
    };
  });
}

function placesOf({ calls, unresolved }: Report): ReadonlySet<string> {
  return new Set([...calls, ...unresolved].map(placeKey));
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
