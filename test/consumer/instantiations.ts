import { createRequire } from "node:module";
import { join } from "node:path";
import type ts from "typescript";
import { compile, compilers, type CompilerVersion } from "./compilers.ts";
import { strictest, writeFiles } from "./consumer-project.ts";

const require: NodeJS.Require = createRequire(import.meta.url);
const file = "calls.ts";

/** Counts the type instantiations that a program costs. */
export type Count = (program: string) => Promise<number>;

/**
 * What `tsc --extendedDiagnostics` says about a program in a project.
 *
 * @throws {Error} if it says nothing
 */
export async function countWithCommand(version: CompilerVersion, folder: string, program: string): Promise<number> {
  const compilerOptions = { ...strictest, skipLibCheck: true };
  writeFiles(folder, { [file]: program, "calls.json": { compilerOptions, files: [file] } });
  const { output } = await compile(version, folder, "-p", "calls.json", "--extendedDiagnostics");
  const [, count] = /^Instantiations:\s+(\d+)$/mu.exec(output) ?? [];
  if (count === undefined) throw new Error(`expected a number of instantiations but received: ${output}`);
  return Number(count);
}

/**
 * A counter for many programs in one project. It gives the numbers of `tsc`, but reads what the programs have in common
 * once, if the version can be loaded as a library.
 */
export function createCounter(version: CompilerVersion, folder: string): Count {
  if (version === "7.0") return (program) => countWithCommand(version, folder, program);
  // The parts that are used here are the same in all of these.
  const typescript = require(compilers[version]) as typeof ts;
  const { options } = typescript.convertCompilerOptionsFromJson({ ...strictest, skipLibCheck: true }, folder);
  const host = typescript.createCompilerHost(options);
  const path = join(folder, file);
  const sources = new Map<string, ts.SourceFile | undefined>();
  let previous: ts.Program | undefined;
  return (text) => {
    sources.set(
      path,
      typescript.createSourceFile(path, text, {
        languageVersion: typescript.ScriptTarget.ES2022,
        impliedNodeFormat: typescript.ModuleKind.ESNext,
      }),
    );
    const reading = {
      ...host,
      getCurrentDirectory: () => folder,
      fileExists: (name: string) => name === path || host.fileExists(name),
      getSourceFile: (name: string, languageVersion: ts.ScriptTarget) => {
        if (!sources.has(name)) sources.set(name, host.getSourceFile(name, languageVersion));
        return sources.get(name);
      },
    };
    // It takes over what its imports resolve to; each program has a checker of its own, which counts from nothing.
    const program = typescript.createProgram([path], options, reading, previous);
    previous = program;
    program.getSemanticDiagnostics(program.getSourceFile(path));
    // Not in the public types; it is where `--extendedDiagnostics` has its number from.
    const counting = program as ts.Program & { readonly getInstantiationCount: () => number };
    return Promise.resolve(counting.getInstantiationCount());
  };
}

/** The scopes and groups of general keys that calls are made of. */
export interface Vocabulary {
  /** Where the helpers come from. */
  readonly module: string;
  readonly scopes: readonly string[];
  /** Groups with read access. */
  readonly groups: readonly string[];
}

/** The scopes and groups of general keys in a catalog. */
export function readVocabulary(catalog: string, module: string): Vocabulary {
  // Its own tests check its shape.
  const { scopes } = JSON.parse(catalog) as {
    readonly scopes: Readonly<Record<string, { keyTypes: string[]; group?: string; access: string }>>;
  };
  const general = Object.entries(scopes).filter(([, { keyTypes }]) => keyTypes.includes("general"));
  const readable = general.filter(([, { access }]) => access === "read");
  return {
    module,
    scopes: general.map(([scope]) => scope),
    groups: [...new Set(readable.flatMap(([, { group }]) => group ?? []))],
  };
}
