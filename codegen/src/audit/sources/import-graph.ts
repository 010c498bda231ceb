import { groupBy } from "../../collections/group-by.ts";
import { limits } from "../limits.ts";
import type { ResolveImport } from "./resolve/resolve-import.ts";

/** A file that imports another. */
export interface Importer {
  readonly file: string;
  /** The names in its braces, if it imports or exports these alone. */
  readonly named: string | undefined;
}

/** The importers of each file, found by a search of the text. */
export type Importers = ReadonlyMap<string, readonly Importer[]>;

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
  const imports = [...texts].flatMap(([file, text]) =>
    importsIn(text).flatMap(({ specifier, index }) => {
      const target = resolve(specifier, file);
      return target === undefined ? [] : [{ target, file, named: namesBefore(text, index) }];
    }),
  );
  return groupBy(imports, ({ target }) => target);
}

/** A file, and the names of it that its importers can reach the provider with. */
export interface Carrier {
  readonly file: string;
  readonly names: ReadonlySet<string>;
}

/** Stands for any name: of what a file exports as a whole, it is not known which. */
export const anyName = "*";

/** The files that import one of the names, and those that import the default export or the whole file. */
export function importersOf(importers: Importers, { file, names }: Carrier): readonly string[] {
  if (names.size === 0) return [];
  const isNamed = (name: string): boolean => name === "default" || names.has(name);
  return (importers.get(file) ?? []).flatMap((importer) =>
    names.has(anyName) || (importer.named?.match(/[\w$]+/gu)?.some(isNamed) ?? true) ? [importer.file] : [],
  );
}

/** The names in braces before a specifier: `import { send, type Mail } from`. */
function namesBefore(text: string, index: number): string | undefined {
  const before = text.slice(Math.max(0, index - limits.importClause), index).trimEnd();
  const open = before.lastIndexOf("{");
  const isClause =
    before.endsWith("}") && /\b(?:import|export)(?:\s+type)?\s*$/u.test(before.slice(Math.max(0, open - 20), open));
  return isClause ? before.slice(open + 1, -1) : undefined;
}

/** Returns the names that a text imports, as far as a search shows. */
export function specifiersIn(text: string): readonly string[] {
  return importsIn(text).map(({ specifier }) => specifier);
}

function importsIn(text: string): readonly { readonly specifier: string; readonly index: number }[] {
  return Array.from(text.matchAll(specifiers), ({ 2: specifier = "", index }) => ({ specifier, index }));
}
