import type { SourceFile } from "ts-morph";
import { isGenerated } from "../../text/is-generated.ts";

/** The files of a project that matter to a migration; to look at these alone takes a fraction of the time. */
export interface RelevantFiles {
  /** Those that say a retired name, or the steps to its member, and those that import them, however indirectly. */
  readonly relevant: readonly SourceFile[];
  /** Those that these import, however indirectly: a function there may pass on what it is given. */
  readonly loaded: readonly SourceFile[];
}

/** Finds out which files can use a retired name as a scope. */
export function relevantFiles(files: readonly SourceFile[], mentions: (text: string) => boolean): RelevantFiles {
  const importers = findImporters(files);
  const relevant = new Set<SourceFile>();
  const add = (file: SourceFile): void => {
    if (relevant.has(file)) return;
    relevant.add(file);
    importers.get(file)?.forEach(add);
  };
  for (const file of importers.keys()) {
    const text = file.getFullText();
    if (!isGenerated(text) && mentions(text)) add(file);
  }
  const loaded = new Set(relevant);
  // A set hands out what is added while it is walked.
  for (const file of loaded) {
    for (const target of file.getReferencedSourceFiles()) if (importers.has(target)) loaded.add(target);
  }
  return {
    relevant: files.filter((file) => relevant.has(file)),
    loaded: files.filter((file) => loaded.has(file) && !relevant.has(file)),
  };
}

/** For every file, also for those that only others lead to, the files that import it. */
function findImporters(files: readonly SourceFile[]): ReadonlyMap<SourceFile, readonly SourceFile[]> {
  const importers = new Map<SourceFile, SourceFile[]>(files.map((file) => [file, []]));
  // A map hands out what is added while it is walked.
  for (const file of importers.keys()) {
    for (const target of file.getReferencedSourceFiles()) {
      if (target.isInNodeModules()) continue;
      const known = importers.get(target);
      if (known === undefined) importers.set(target, [file]);
      else known.push(file);
    }
  }
  return importers;
}
