import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require: NodeJS.Require = createRequire(import.meta.url);

/** The versions of TypeScript that consumers may have, and the packages that they are installed as here. */
export const compilers = {
  "5.0": "typescript-5.0",
  "5.4": "typescript-5.4",
  "5.9": "typescript-5.9",
  "6.0": "typescript",
  "7.0": "typescript-7",
} as const;

export type CompilerVersion = keyof typeof compilers;

/** What a compiler or another tool said; paths are relative to the project. */
export interface Compilation {
  readonly exitCode: number;
  readonly output: string;
}

/** One error as a compiler prints it. */
export interface CompilerError {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  /** The lines of the message. */
  readonly message: readonly string[];
}

/** Runs `tsc` of a version in a project, as a consumer does. */
export function compile(version: CompilerVersion, folder: string, ...options: readonly string[]): Promise<Compilation> {
  return run(folder, tscOf(version), "--pretty", "false", ...options);
}

/** Runs a script of a development tool in a project. */
export function run(folder: string, script: string, ...options: readonly string[]): Promise<Compilation> {
  return new Promise((resolve) => {
    execFile(process.execPath, [script, ...options], { cwd: folder }, (error, stdout, stderr) => {
      const code = error?.code;
      const output = (stdout + stderr).replaceAll(`${folder}/`, "");
      resolve({ exitCode: typeof code === "number" ? code : error ? -1 : 0, output });
    });
  });
}

/** The command of a version's compiler. */
export function tscOf(version: CompilerVersion): string {
  return join(dirname(require.resolve(`${compilers[version]}/package.json`)), "bin", "tsc");
}

/** The errors in a compiler's output. */
export function readErrors(output: string): readonly CompilerError[] {
  const errors: (CompilerError & { readonly message: string[] })[] = [];
  for (const line of output.split("\n")) {
    const [, file, at, code, text] = /^(.+)\((\d+),\d+\): error (TS\d+): (.*)$/u.exec(line) ?? [];
    if (file !== undefined && code !== undefined && text !== undefined) {
      errors.push({ file, line: Number(at), code, message: [text] });
    } else if (line.trim() !== "") {
      const last = errors.at(-1);
      if (last === undefined) throw new Error(`expected an error of a file but received: ${line}`);
      last.message.push(line);
    }
  }
  return errors;
}

/** Runs a task for every item, two at a time. */
export async function inPairs<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const entries = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of entries) results[index] = await task(item);
  };
  await Promise.all([work(), work()]);
  return results;
}
