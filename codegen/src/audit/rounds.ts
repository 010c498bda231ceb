import { readFileSync } from "node:fs";
import type { Analysis } from "./analyse.ts";
import { createLoader, type Code } from "./evaluate/code.ts";
import type { Importers } from "./files/import-graph.ts";
import type { ResolveImport } from "./files/resolve-import.ts";

/** What files can be loaded from. */
export interface Sources {
  readonly texts: ReadonlyMap<string, string>;
  readonly importers: Importers;
  readonly resolve: ResolveImport;
}

const longestText = 10_000_000;
const mostRounds = 25;

/** Whether a text is too large to be parsed in reasonable time. */
export function isTooLarge(text: string): boolean {
  return text.length > longestText;
}

/**
 * Analyses the files, and again with those that turned out to matter, until there are no more: files that hold a value that
 * was asked for, and files that import a wrapper.
 */
export function inRounds(
  files: readonly string[],
  { texts, importers, resolve }: Sources,
  analyse: (code: Code) => Analysis,
): { readonly analysis: Analysis; readonly code: Code } {
  const loader = createLoader(resolve);
  const load = (file: string): boolean => {
    if (loader.has(file)) return false;
    const text = texts.get(file) ?? readFileSync(file, "utf8");
    loader.load(file, isTooLarge(text) ? "" : text);
    return true;
  };
  for (const file of files) load(file);
  for (let round = 1; ; round++) {
    const code = loader.code();
    const analysis = analyse(code);
    const next = [...code.wanted, ...analysis.carriers.flatMap(({ fileName }) => importers.get(fileName) ?? [])];
    const isNew = next.map(load).includes(true);
    if (!isNew || round === mostRounds) return { analysis, code };
  }
}
