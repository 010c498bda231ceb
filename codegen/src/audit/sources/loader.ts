import { Project, ts } from "ts-morph";
import type { ResolveImport } from "./resolve-import.ts";
import { createCode, type Code } from "./code.ts";
import type { FileFacts } from "../syntax/file-facts.ts";
import { orTooDeep } from "../syntax/too-deep.ts";

/** Loads files by and by; every round sees all that were loaded before. */
export interface Loader {
  /** Whether the file could be read; one that nests too deep for the compiler counts as empty. */
  load(path: string, text: string): boolean;
  has(path: string): boolean;
  code(): Code;
}

const compilerOptions: ts.CompilerOptions = {
  allowJs: true,
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  jsx: ts.JsxEmit.Preserve,
  resolveJsonModule: true,
  moduleDetection: ts.ModuleDetectionKind.Force,
};

/**
 * A loader that parses what it is given and nothing else: no libraries, no dependencies, no `node_modules`.
 */
export function createLoader(resolve: ResolveImport): Loader {
  const project: Project = new Project({
    compilerOptions,
    // Otherwise each file would be read from the disk and parsed once more.
    useInMemoryFileSystem: true,
    skipAddingFilesFromTsConfig: true,
    skipFileDependencyResolution: true,
    skipLoadingLibFiles: true,
    resolutionHost: () => ({
      resolveModuleNames: (names, containing): (ts.ResolvedModule | undefined)[] =>
        names.map((name) => {
          const path = resolve(name, containing);
          return path !== undefined && project.getSourceFile(path)
            ? { resolvedFileName: path, isExternalLibraryImport: false }
            : undefined;
        }),
    }),
  });
  const facts = new Map<ts.SourceFile, FileFacts>();
  const parse = (path: string, text: string): boolean => {
    bind(project.createSourceFile(path, text).compilerNode);
    return true;
  };
  return {
    load: (path, text) => {
      const isRead = orTooDeep(
        () => parse(path, text),
        () => false,
      );
      if (isRead) return true;
      // The compiler keeps the state that it was left in; the empty file resets it.
      project.getSourceFile(path)?.forget();
      parse(path, "");
      return false;
    },
    has: (path) => project.getSourceFile(path) !== undefined,
    code: () => createCode(project, resolve, facts),
  };
}

/** Binds the names of one file. The type checker would bind all at once, and fall over all at once. */
function bind(file: ts.SourceFile): void {
  // The compiler exports it, but not its type.
  const { bindSourceFile } = ts as typeof ts & {
    readonly bindSourceFile: (file: ts.SourceFile, options: ts.CompilerOptions) => void;
  };
  bindSourceFile(file, compilerOptions);
}
