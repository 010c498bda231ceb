import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

/** A value that an example claims, `expression; //=> value`, and the value that it has. */
export interface Claim {
  readonly line: string;
  readonly claimed: unknown;
  readonly actual: unknown;
}

const root = join(import.meta.dirname, "../..");
/** In the package itself, where "scopewright" means the package itself, as built. */
const folder = join(root, ".cache/examples");

/** Files of the disk: the same in every program, and parsed once. */
const sources = new Map<string, ts.SourceFile | undefined>();

/** For each program of one module every error, as the compiler prints it; all are compiled together. */
export function compileExamples(examples: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    types: ["node"],
    typeRoots: [join(root, "node_modules/@types")],
  };
  const files = new Map([...examples].map(([name, code]) => [join(folder, `${name}.ts`), code]));
  const disk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...disk,
    readFile: (file) => files.get(file) ?? disk.readFile(file),
    fileExists: (file) => files.has(file) || disk.fileExists(file),
    getSourceFile: (file, ...rest) => {
      const code = files.get(file);
      if (code !== undefined) return ts.createSourceFile(file, code, rest[0], true);
      if (!sources.has(file)) sources.set(file, disk.getSourceFile(file, ...rest));
      return sources.get(file);
    },
  };
  const program = ts.createProgram([...files.keys()], options, host);
  return new Map(
    [...examples.keys()].map((name) => [name, errorsIn(program, program.getSourceFile(join(folder, `${name}.ts`)))]),
  );
}

function errorsIn(program: ts.Program, file: ts.SourceFile | undefined): readonly string[] {
  return ts.getPreEmitDiagnostics(program, file).map(({ start = 0, code, messageText }) => {
    const { line, character } = file?.getLineAndCharacterOfPosition(start) ?? { line: 0, character: 0 };
    const place = `${basename(file?.fileName ?? "")}(${line + 1},${character + 1})`;
    return `${place}: error TS${code}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

/** Runs an example and gives what it claims. */
export async function runExample(code: string, name: string): Promise<readonly Claim[]> {
  const { outputText } = ts.transpileModule(withRecords(code), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, `export const __claims = [];\n${outputText}`);
  try {
    const { __claims } = (await import(pathToFileURL(file).href)) as { readonly __claims: readonly Claim[] };
    return __claims;
  } finally {
    rmSync(file);
  }
}

/** The values that an example claims, as its author wrote them. */
export function claimsOf(code: string): readonly string[] {
  return [...code.matchAll(claim)].map(([, , value = ""]) => unfold(value));
}

/** `expression; //=> value`, or the value on the lines below. */
const claim = /^([^\n/][^\n]*?);?\s*\/\/=> ?([^\n]*(?:\n[ ]*\/\/(?!=>)[^\n]*)*)/gm;

function withRecords(code: string): string {
  return code.replace(claim, (whole, expression: string, value: string) =>
    expression.startsWith("type ")
      ? whole
      : `__claims.push({ line: ${JSON.stringify(expression)}, actual: ${expression}, claimed: (${unfold(value)}) });`,
  );
}

function unfold(value: string): string {
  return value.replace(/\n\s*\/\//g, "");
}
