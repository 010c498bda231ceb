import type { SourceFile } from "ts-morph";
import { isGenerated } from "./sdk-path.ts";

/**
 * The files that can use a retired name as a scope: those that say one, or the steps to its member, and those that import
 * them, however indirectly. To look at these alone takes a fraction of the time.
 */
export function relevantFiles(
  files: readonly SourceFile[],
  mentions: (text: string) => boolean,
): readonly SourceFile[] {
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
  return files.filter((file) => relevant.has(file));
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
