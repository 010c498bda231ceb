import type { ResolveImport } from "./resolve-import.ts";

/** For each file the files that import it, as far as a look at the text tells. */
export type Importers = ReadonlyMap<string, readonly string[]>;

const specifiers = /\b(?:from|import|require)\s*\(?\s*(["'])((?:(?!\1)[^\\\n])+)\1/gu;

/** Finds who imports whom, without parsing. */
export function findImporters(texts: ReadonlyMap<string, string>, resolve: ResolveImport): Importers {
  const importers = new Map<string, string[]>();
  for (const [file, text] of texts) {
    for (const [, , specifier = ""] of text.matchAll(specifiers)) {
      const target = resolve(specifier, file);
      if (target === undefined) continue;
      const known = importers.get(target);
      if (known === undefined) importers.set(target, [file]);
      else if (known.at(-1) !== file) known.push(file);
    }
  }
  return importers;
}
