import { ts } from "../syntax/typescript.ts";
import type { ResolveImport } from "./resolve/resolve-import.ts";
import type { Code } from "../syntax/code.ts";
import { type FileFacts, type Pass } from "../syntax/file-facts.ts";
import type { Assignment } from "../syntax/writes-of.ts";
import { assignedGlobals } from "./assigned-globals.ts";
import { memoised } from "../../collections/memoised.ts";
import { createAliases } from "./resolve/aliases.ts";
import { isModule, resolveName } from "../syntax/scopes.ts";

/** The parts of a code base. */
export interface CodeSource {
  /** The loaded files; the list grows when further ones are loaded. */
  readonly files: ReadonlyMap<string, ts.SourceFile>;
  readonly resolveImport: ResolveImport;
  /** Loads a file; the file is among `files` afterwards, or cannot be read. */
  readonly load: (path: string) => void;
  /** The type checker, for a node of this file. */
  readonly checker: (file: ts.SourceFile) => ts.TypeChecker;
  readonly factsOf: (file: ts.SourceFile) => FileFacts;
}

/** The loaded files as one code base. */
export function createCode({ files: byPath, resolveImport, load, checker, factsOf }: CodeSource): Code {
  // Facts about all files are collected from the files at the start, so that they do not depend on the time of the question.
  const files = [...byPath.values()];
  const globals = once(() => new Map([...assignedGlobals(files, factsOf), ...globalsOf(files)]));
  const symbolOf = memoised((name: ts.Node) =>
    ts.isIdentifier(name) ? (resolveName(name) ?? globals().get(name.text)) : undefined,
  );
  const writesIn = memoised((file: ts.SourceFile) => group(factsOf(file), symbolOf));
  const passesIn = memoised((file: ts.SourceFile) => groupPasses(factsOf(file), symbolOf));
  const aliased = createAliases(symbolOf, (specifier, from) =>
    byPath.get(resolveImport(specifier, from.fileName) ?? ""),
  );
  const imported = once(() =>
    importedWrites(
      files.flatMap((file) => [...writesIn(file)]),
      aliased,
    ),
  );
  const memberWrites = once(() => writesByMember(files.flatMap((file) => factsOf(file).writes)));
  return {
    files,
    facts: factsOf,
    symbolOf,
    isGlobal: (symbol) => globals().get(ts.symbolName(symbol)) === symbol,
    aliased,
    typeOf: (node) => checker(node.getSourceFile()).getTypeFromTypeNode(node),
    writesTo: memoised((symbol) => {
      const declaring = new Set(symbol.declarations?.map((declaration) => declaration.getSourceFile()));
      const own = [...declaring].flatMap((file) => writesIn(file).get(symbol) ?? []);
      const others = imported().get(symbol);
      return others ? [...own, ...others] : own;
    }),
    passesOf: (symbol) => {
      const file = symbol.declarations?.[0]?.getSourceFile();
      return (file && passesIn(file).get(symbol)) ?? [];
    },
    memberWrites: (name) => memberWrites().get(name) ?? [],
    resolve: (specifier, from) => {
      const path = resolveImport(specifier, from.fileName);
      if (path !== undefined && !byPath.has(path)) load(path);
      const file = path === undefined ? undefined : byPath.get(path);
      return file === undefined
        ? { kind: "package", name: resolveImport.packageOf?.(specifier, from.fileName) ?? specifier }
        : { kind: "file", file };
    },
    pathOf: (specifier, from) => resolveImport(specifier, from.fileName),
    classes: once(() => files.flatMap((file) => factsOf(file).classes)),
  };
}

/** The writes to members, by the first member that they write to. */
function writesByMember(writes: FileFacts["writes"]): ReadonlyMap<string, FileFacts["writes"]> {
  const byName = new Map<string, FileFacts["writes"][number][]>();
  for (const write of writes) {
    const [name] = write.path;
    const known = name === undefined ? undefined : byName.get(name);
    if (known) known.push(write);
    else if (name !== undefined) byName.set(name, [write]);
  }
  return byName;
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

/** Returns the writes of files to members of imported names, by the variable in the exporting file. */
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
