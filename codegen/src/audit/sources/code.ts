import { ts } from "../syntax/typescript.ts";
import type { ResolveImport } from "./resolve-import.ts";
import { collectFacts, type Assignment, type FileFacts, type Pass } from "../syntax/file-facts.ts";

/** What an import leads to: a file that is loaded, a package, or a file that will be loaded for the next round. */
export type Resolution =
  | { readonly kind: "file"; readonly file: ts.SourceFile }
  | { readonly kind: "package"; readonly name: string }
  | { readonly kind: "pending" };

/** The files that are read so far, with their symbols. */
export interface Code {
  readonly files: readonly ts.SourceFile[];
  readonly checker: ts.TypeChecker;
  /** Files that an evaluation wanted to look into, but that are not loaded yet. */
  readonly wanted: Set<string>;
  facts(file: ts.SourceFile): FileFacts;
  symbolOf(name: ts.Node): ts.Symbol | undefined;
  /** Everything that is written to a variable or its members, in the order of the text; what other files write comes last. */
  writesTo(symbol: ts.Symbol): readonly Assignment[];
  /** Calls that a variable is handed to. */
  passesOf(symbol: ts.Symbol): readonly Pass[];
  /** Whether anything is assigned to a member of this name from outside of its class. */
  isWritten(name: string): boolean;
  resolve(specifier: string, from: ts.SourceFile): Resolution;
  /** The classes that are declared in the loaded files. */
  classes(): readonly ts.ClassLikeDeclaration[];
}

/** The loaded files as one code base; what was collected of a file before is `known`. */
export function createCode(
  files: readonly ts.SourceFile[],
  checker: ts.TypeChecker,
  resolveImport: ResolveImport,
  known: Map<ts.SourceFile, FileFacts>,
): Code {
  const byPath = new Map(files.map((file) => [file.fileName, file]));
  const wanted = new Set<string>();
  const writes = new Map<ts.SourceFile, ReadonlyMap<ts.Symbol, readonly Assignment[]>>();
  const symbolOf = (name: ts.Node): ts.Symbol | undefined => {
    if (ts.isShorthandPropertyAssignment(name.parent) && name.parent.name === name)
      return checker.getShorthandAssignmentValueSymbol(name.parent);
    if (ts.isExportSpecifier(name.parent)) return checker.getExportSpecifierLocalTargetSymbol(name.parent);
    return checker.getSymbolAtLocation(name);
  };
  const factsOf = (file: ts.SourceFile): FileFacts => {
    const found = known.get(file) ?? collectFacts(file);
    known.set(file, found);
    return found;
  };
  const writesIn = (file: ts.SourceFile): ReadonlyMap<ts.Symbol, readonly Assignment[]> => {
    const found = writes.get(file) ?? group(factsOf(file), symbolOf);
    writes.set(file, found);
    return found;
  };
  const passes = new Map<ts.SourceFile, ReadonlyMap<ts.Symbol, readonly Pass[]>>();
  const passesIn = (file: ts.SourceFile): ReadonlyMap<ts.Symbol, readonly Pass[]> => {
    const found = passes.get(file) ?? groupPasses(factsOf(file), symbolOf);
    passes.set(file, found);
    return found;
  };
  const imported = once(() =>
    importedWrites(
      files.flatMap((file) => [...writesIn(file)]),
      checker,
    ),
  );
  const writtenNames = once(
    () =>
      new Set(
        files.flatMap((file) =>
          factsOf(file).writes.flatMap(({ path: [first] }) => (first === undefined ? [] : [first])),
        ),
      ),
  );
  let classes: readonly ts.ClassLikeDeclaration[] | undefined;
  return {
    files,
    checker,
    wanted,
    facts: factsOf,
    symbolOf,
    writesTo: (symbol) => {
      const file = symbol.declarations?.[0]?.getSourceFile();
      const own = (file && writesIn(file).get(symbol)) ?? [];
      const others = imported().get(symbol);
      return others ? [...own, ...others] : own;
    },
    passesOf: (symbol) => {
      const file = symbol.declarations?.[0]?.getSourceFile();
      return (file && passesIn(file).get(symbol)) ?? [];
    },
    isWritten: (name) => writtenNames().has(name),
    resolve: (specifier, from) => {
      const path = resolveImport(specifier, from.fileName);
      if (path === undefined)
        return { kind: "package", name: resolveImport.packageOf?.(specifier, from.fileName) ?? specifier };
      const file = byPath.get(path);
      if (file !== undefined) return { kind: "file", file };
      wanted.add(path);
      return { kind: "pending" };
    },
    classes: () => (classes ??= files.flatMap((file) => factsOf(file).classes)),
  };
}

function group(
  facts: FileFacts,
  symbolOf: (name: ts.Node) => ts.Symbol | undefined,
): ReadonlyMap<ts.Symbol, readonly Assignment[]> {
  const groups = new Map<ts.Symbol, Assignment[]>();
  for (const { root, ...write } of facts.writes) {
    const symbol = symbolOf(root);
    if (symbol === undefined) continue;
    const known = groups.get(symbol);
    if (known === undefined) groups.set(symbol, [write]);
    else known.push(write);
  }
  for (const list of groups.values()) list.sort((a, b) => a.node.getStart() - b.node.getStart());
  return groups;
}

function groupPasses(
  facts: FileFacts,
  symbolOf: (name: ts.Node) => ts.Symbol | undefined,
): ReadonlyMap<ts.Symbol, readonly Pass[]> {
  const groups = new Map<ts.Symbol, Pass[]>();
  for (const pass of facts.passes) {
    const symbol = symbolOf(pass.name);
    if (symbol !== undefined) groups.set(symbol, [...(groups.get(symbol) ?? []), pass]);
  }
  return groups;
}

/** What files write to members of what they import, by the variable that it is where it comes from. */
function importedWrites(
  groups: readonly (readonly [ts.Symbol, readonly Assignment[]])[],
  checker: ts.TypeChecker,
): ReadonlyMap<ts.Symbol, readonly Assignment[]> {
  const imported = new Map<ts.Symbol, readonly Assignment[]>();
  for (const [symbol, writes] of groups) {
    if ((symbol.flags & ts.SymbolFlags.Alias) === 0) continue;
    const target = checker.getAliasedSymbol(symbol);
    imported.set(target, [...(imported.get(target) ?? []), ...writes]);
  }
  return imported;
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}
