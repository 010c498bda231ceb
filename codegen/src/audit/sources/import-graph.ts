import type { ResolveImport } from "./resolve/resolve-import.ts";

/** The importers of each file, found by a search of the text. */
export type Importers = ReadonlyMap<string, readonly string[]>;

const specifiers = /\b(?:from|import|require)\s*\(?\s*(["'])((?:(?!\1)[^\\\n])+)\1/gu;

/** The texts, and those of all files that they import, directly or not. */
export function withImports(
  texts: ReadonlyMap<string, string>,
  resolve: ResolveImport,
  read: (file: string) => string | undefined,
): ReadonlyMap<string, string> {
  const all = new Map(texts);
  // Iterating over a map also visits the entries that are added meanwhile.
  for (const [file, text] of all)
    for (const specifier of specifiersIn(text)) {
      const target = resolve(specifier, file);
      if (target !== undefined && !all.has(target)) all.set(target, read(target) ?? "");
    }
  return all;
}

/** Finds who imports whom, without parsing. */
export function findImporters(texts: ReadonlyMap<string, string>, resolve: ResolveImport): Importers {
  const importers = new Map<string, string[]>();
  for (const [file, text] of texts) {
    for (const specifier of specifiersIn(text)) {
      const target = resolve(specifier, file);
      if (target === undefined) continue;
      const known = importers.get(target);
      if (known === undefined) importers.set(target, [file]);
      else if (known.at(-1) !== file) known.push(file);
    }
  }
  return importers;
}

/** Returns the names that a text imports, as far as a search shows. */
export function specifiersIn(text: string): readonly string[] {
  return Array.from(text.matchAll(specifiers), ([, , specifier = ""]) => specifier);
}
