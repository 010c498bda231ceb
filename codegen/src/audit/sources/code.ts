import { ts } from "../syntax/typescript.ts";
import type { ResolveImport } from "./resolve/resolve-import.ts";
import type { Code, Resolution } from "../syntax/code.ts";
import { collectFacts, type FileFacts, type Pass } from "../syntax/file-facts.ts";
import type { Assignment } from "../syntax/writes-of.ts";
import { createAliases } from "./resolve/aliases.ts";
import { isModule, resolveName } from "../syntax/scopes.ts";

/** What a code base is made from. */
export interface CodeSource {
  /** The loaded files; grows as more are. */
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  readonly resolveImport: ResolveImport;
  /** Loads a file; the file is among `files` afterwards, or cannot be read. */
  readonly load: (path: string) => void;
  readonly checker: () => ts.TypeChecker;
  /** What was collected of files before. */
  readonly facts: Map<ts.SourceFile, FileFacts>;
}

/** The loaded files as one code base. */
export function createCode({ files: byPath, resolveImport, load, checker, facts }: CodeSource): Code {
  // What is collected over all files is that of the files at the start, so that it does not depend on when it is asked for.
  const files = [...byPath.values()];
  const symbols = new Map<ts.Node, ts.Symbol | undefined>();
  const writes = new Map<ts.SourceFile, ReadonlyMap<ts.Symbol, readonly Assignment[]>>();
  const globals = once(() => globalsOf(files));
  const symbolOf = (name: ts.Node): ts.Symbol | undefined => {
    if (!ts.isIdentifier(name)) return undefined;
    if (symbols.has(name)) return symbols.get(name);
    const found = resolveName(name) ?? globals().get(name.text);
    symbols.set(name, found);
    return found;
  };
  const factsOf = (file: ts.SourceFile): FileFacts => {
    const found = facts.get(file) ?? collectFacts(file);
    facts.set(file, found);
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
  const resolve = (specifier: string, from: ts.SourceFile): Resolution => {
    const path = resolveImport(specifier, from.fileName);
    const outside = (): Resolution => ({
      kind: "package",
      name: resolveImport.packageOf?.(specifier, from.fileName) ?? specifier,
    });
    if (path === undefined) return outside();
    if (!byPath.has(path)) load(path);
    const file = byPath.get(path);
    return file === undefined ? outside() : { kind: "file", file };
  };
  const aliased = createAliases(symbolOf, (specifier, from) =>
    byPath.get(resolveImport(specifier, from.fileName) ?? ""),
  );
  const imported = once(() =>
    importedWrites(
      files.flatMap((file) => [...writesIn(file)]),
      aliased,
    ),
  );
  const memberWrites = once(() => {
    const byName = new Map<string, FileFacts["writes"][number][]>();
    for (const write of files.flatMap((file) => factsOf(file).writes)) {
      const [name] = write.path;
      if (name !== undefined) byName.set(name, [...(byName.get(name) ?? []), write]);
    }
    return byName;
  });
  const classes = once(() => files.flatMap((file) => factsOf(file).classes));
  return {
    files,
    facts: factsOf,
    symbolOf,
    aliased,
    typeOf: (node) => checker().getTypeFromTypeNode(node),
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
    memberWrites: (name) => memberWrites().get(name) ?? [],
    resolve,
    pathOf: (specifier, from) => resolveImport(specifier, from.fileName),
    classes,
  };
}

/** The names that scripts, which are no modules, share. */
function globalsOf(files: readonly ts.SourceFile[]): ReadonlyMap<string, ts.Symbol> {
  const names = new Map<string, ts.Symbol>();
  for (const file of files) {
    const { locals } = file as ts.SourceFile & { readonly locals?: ts.SymbolTable };
    if (isModule(file) || locals === undefined) continue;
    for (const [name, symbol] of locals) if (!names.has(String(name))) names.set(String(name), symbol);
  }
  return names;
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
  aliased: (symbol: ts.Symbol) => ts.Symbol,
): ReadonlyMap<ts.Symbol, readonly Assignment[]> {
  const imported = new Map<ts.Symbol, readonly Assignment[]>();
  for (const [symbol, writes] of groups) {
    if ((symbol.flags & ts.SymbolFlags.Alias) === 0) continue;
    const target = aliased(symbol);
    if (target === symbol) continue;
    imported.set(target, [...(imported.get(target) ?? []), ...writes]);
  }
  return imported;
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}
