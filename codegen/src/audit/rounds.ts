import type { Analysis, Before } from "./analyse.ts";
import type { Code } from "./syntax/code.ts";
import { createLoader } from "./sources/loader.ts";
import { tooDeep } from "./syntax/too-deep.ts";
import { importersOf, type Importers } from "./sources/import-graph.ts";
import type { ResolveImport } from "./sources/resolve/resolve-import.ts";
import { limits } from "./limits.ts";

/** The sources that files are loaded from. */
export interface Sources {
  readonly texts: ReadonlyMap<string, string>;
  readonly importers: Importers;
  readonly resolve: ResolveImport;
  /** Reads a file that only an evaluation asked for; undefined if it is not readable. */
  readonly read: (file: string) => string | undefined;
  /** The files that state paths of the provider. */
  readonly stating: () => readonly string[];
}

/** The result of the last round. */
export interface Rounds {
  readonly analysis: Analysis;
  readonly code: Code;
  /** Files that were asked for and could not be parsed, and why. */
  readonly unread: ReadonlyMap<string, string>;
}

/**
 * Analyses the files again and again, until no further files are needed. Further files are those that hold a value which an
 * evaluation asked for, those that import a wrapper, and, if the base of the provider's URLs was lost, those that state paths.
 * The last analysis sees all of them from its start.
 */
export function inRounds(
  files: readonly string[],
  { texts, importers, resolve, read, stating }: Sources,
  analyse: (code: Code, before: Before) => Analysis | undefined,
): Rounds {
  const loader = createLoader(resolve);
  const unread = new Map<string, string>();
  const load = (file: string): boolean => {
    if (loader.has(file)) return false;
    const text = texts.get(file) ?? read(file) ?? "";
    const isTooLarge = text.length > limits.fileLength;
    const isRead = loader.load(file, isTooLarge ? "" : text);
    if (isTooLarge) unread.set(file, "the file is too large to parse");
    else if (!isRead) unread.set(file, tooDeep);
    return true;
  };
  for (const file of files) load(file);
  let previous: Analysis | undefined;
  for (let round = 1; ; round++) {
    const isLast = round === limits.rounds;
    let isGrown = false;
    const code = loader.code((file) => {
      isGrown = load(file) || isGrown;
    });
    const analysis = analyse(code, { analysis: previous, isGrown: () => isGrown && !isLast });
    if (analysis === undefined) continue;
    previous = analysis;
    if (analysis.isCutShort === true) return { analysis, code, unread };
    const importing = analysis.carriers.flatMap((carrier) => importersOf(importers, carrier));
    for (const file of [...importing, ...(analysis.isBaseLost ? stating() : [])]) isGrown = load(file) || isGrown;
    if (!isGrown || isLast) return { analysis, code, unread };
  }
}
