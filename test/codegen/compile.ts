import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import type { PrintedFile } from "../../codegen/src/print/print-file.ts";

const here = dirname(fileURLToPath(import.meta.url));

/** Where the generated files seem to be: a folder that nobody has to write. */
const folder = join(here, "in-memory");

/** What generated code imports its factories from, seen from that folder. */
export const runtime = "../../../src/core.ts";

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2023.d.ts"],
  module: ts.ModuleKind.ES2022,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  isolatedDeclarations: true,
  declaration: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};

/** Only files of the disk: the same in every program, and parsed once. */
const sources = new Map<string, ts.SourceFile | undefined>();

/** The one global of the SDK that is not in the library of ECMAScript. */
const globals: PrintedFile = { name: "globals.d.ts", text: "declare interface URL { readonly href: string }\n" };

/** Generated files as the compiler sees them. */
export interface Compiled {
  readonly checker: ts.TypeChecker;
  /** A file by its name. */
  readonly file: (name: string) => ts.SourceFile;
  /** What the compiler finds wrong with a file, as seen in `isolatedDeclarations`, too. */
  readonly errorsOf: (name: string) => readonly ts.Diagnostic[];
  /** What is wrong with its meaning alone. */
  readonly semanticErrorsOf: (name: string) => readonly ts.Diagnostic[];
  /** The type of an exported name. */
  readonly typeOf: (file: string, name: string) => ts.Type;
}

/** Compiles files in memory against the real SDK, under the strictest options. */
export function compile(files: readonly PrintedFile[]): Compiled {
  const own = new Map(
    [...files, globals].map(({ name, text }) => {
      const path = join(folder, name);
      return [path, ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true)];
    }),
  );
  const defaultHost = ts.createCompilerHost(compilerOptions);
  const host: ts.CompilerHost = {
    ...defaultHost,
    fileExists: (path) => own.has(path) || defaultHost.fileExists(path),
    readFile: (path) => own.get(path)?.text ?? defaultHost.readFile(path),
    directoryExists: (path) => path === folder || defaultHost.directoryExists?.(path) === true,
    getSourceFile: (path) => own.get(path) ?? sourceOfDisk(path),
  };
  const program = ts.createProgram([...own.keys()], compilerOptions, host);
  const checker = program.getTypeChecker();
  const file = (name: string): ts.SourceFile => {
    const found = program.getSourceFile(join(folder, name));
    if (!found) throw new Error(`no file ${name}`);
    return found;
  };
  return {
    checker,
    file,
    errorsOf: (name) => [
      ...program.getSyntacticDiagnostics(file(name)),
      ...program.getSemanticDiagnostics(file(name)),
      ...program.getDeclarationDiagnostics(file(name)),
    ],
    semanticErrorsOf: (name) => program.getSemanticDiagnostics(file(name)),
    typeOf: (name, exported) => {
      const symbol = exportsOfFile(checker, file(name)).find((one) => one.name === exported);
      if (!symbol) throw new Error(`${name} does not export ${exported}`);
      const isValue = (symbol.flags & ts.SymbolFlags.Value) !== 0;
      return isValue ? checker.getTypeOfSymbol(symbol) : checker.getDeclaredTypeOfSymbol(symbol);
    },
  };
}

/** The symbols that a module exports. */
export function exportsOfFile(checker: ts.TypeChecker, file: ts.SourceFile): readonly ts.Symbol[] {
  const symbol = checker.getSymbolAtLocation(file);
  // An alias says nothing by itself: `export { _delete as delete }`.
  return symbol ? checker.getExportsOfModule(symbol) : [];
}

/** What an alias stands for. */
export function resolved(checker: ts.TypeChecker, symbol: ts.Symbol): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** The strings of a union of literals, sorted; of anything else, its text. */
export function literalsOf(checker: ts.TypeChecker, type: ts.Type): readonly string[] {
  const members = type.isUnion() ? type.types : (type.flags & ts.TypeFlags.Never) !== 0 ? [] : [type];
  return members
    .map((member) => (member.isStringLiteral() ? member.value : `<${checker.typeToString(member)}>`))
    .sort();
}

/** Diagnostics as lines. */
export function messagesOf(diagnostics: readonly ts.Diagnostic[]): readonly string[] {
  return diagnostics.map(({ file, start, messageText }) => {
    const place = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    return `${file?.fileName.slice(folder.length + 1) ?? ""}:${place} ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
  });
}

function sourceOfDisk(path: string): ts.SourceFile | undefined {
  if (!sources.has(path)) {
    const text = readText(path);
    sources.set(path, text === undefined ? undefined : ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true));
  }
  return sources.get(path);
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
