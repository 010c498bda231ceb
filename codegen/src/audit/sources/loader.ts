import { ts } from "../syntax/typescript.ts";
import type { ResolveImport } from "./resolve/resolve-import.ts";
import { createCode } from "./code.ts";
import type { Code } from "../syntax/code.ts";
import { collectFacts } from "../syntax/file-facts.ts";
import { memoised } from "../../collections/memoised.ts";
import { extensionOf, scriptKindOf } from "./script-kind.ts";
import { orTooDeep } from "../syntax/too-deep.ts";

/** Loads files one by one; every round sees all files that were loaded before. */
export interface Loader {
  /** Whether the file could be read; one that nests too deep for the compiler counts as empty. */
  load(path: string, text: string): boolean;
  has(path: string): boolean;
  /** The loaded files as a code base; the function loads what an evaluation looks into. */
  code(load: (path: string) => void): Code;
}

// The compiler takes this option, but its type does not list it: components end in `.vue` and the like.
const compilerOptions: ts.CompilerOptions & { readonly allowNonTsExtensions: true } = {
  allowNonTsExtensions: true,
  allowJs: true,
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.Preserve,
  resolveJsonModule: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
};

/** A loader that parses what it is given and nothing else: no libraries, no dependencies, no `node_modules`. */
export function createLoader(resolve: ResolveImport): Loader {
  const files = new Map<string, ts.SourceFile>();
  // Every round asks for these texts again.
  const factsOf = memoised(collectFacts);
  const host = createHost(files, resolve);
  let program: ts.Program | undefined;
  /** The program of all files that are loaded. */
  const currentProgram = (): ts.Program => {
    if (program === undefined || program.getRootFileNames().length < files.size)
      program = ts.createProgram({
        rootNames: [...files.keys()],
        options: compilerOptions,
        host,
        ...(program && { oldProgram: program }),
      });
    return program;
  };
  const parse = (path: string, text: string): boolean => {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true, scriptKindOf(path, text));
    bind(file);
    files.set(path, file);
    return true;
  };
  return {
    load: (path, text) => {
      const isRead = orTooDeep(
        () => parse(path, text),
        () => false,
      );
      // After an overflow the compiler keeps its state; parsing an empty file resets it.
      if (!isRead) parse(path, "");
      return isRead;
    },
    has: (path) => files.has(path),
    code: (load) => {
      let own: ts.Program | undefined;
      // A new program for each file that is loaded meanwhile would take most of the time; the next round has one with all.
      const checker = (file: ts.SourceFile): ts.TypeChecker => {
        if (own?.getSourceFile(file.fileName) !== file) own = currentProgram();
        return own.getTypeChecker();
      };
      return createCode({ files, resolveImport: resolve, load, checker, factsOf });
    },
  };
}

/** A compiler host with the loaded files alone, and the imports between them. */
function createHost(files: ReadonlyMap<string, ts.SourceFile>, resolve: ResolveImport): ts.CompilerHost {
  return {
    fileExists: (path) => files.has(path),
    readFile: (path) => files.get(path)?.text,
    getSourceFile: (path) => files.get(path),
    getDefaultLibFileName: () => "lib.d.ts",
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
    resolveModuleNameLiterals: (names, containing) =>
      names.map(({ text }) => {
        const path = resolve(text, containing);
        const isLoaded = path !== undefined && files.has(path);
        return {
          resolvedModule: isLoaded
            ? { resolvedFileName: path, isExternalLibraryImport: false, extension: extensionOf(path) }
            : undefined,
        };
      }),
  };
}

interface Binder {
  readonly bindSourceFile: (file: ts.SourceFile, options: ts.CompilerOptions) => void;
}

/** Binds the names of one file. The type checker would bind all files at once, and fail for all if one nests too deep. */
function bind(file: ts.SourceFile): void {
  // The compiler exports the function, but not its type.
  (ts as typeof ts & Binder).bindSourceFile(file, compilerOptions);
}
