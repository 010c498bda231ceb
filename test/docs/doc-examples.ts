import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** An example of a doc comment. */
export interface Example {
  /** The file and the number of the example in it. */
  readonly name: string;
  readonly code: string;
}

/** The examples in the doc comments of all files below a folder, in the order of the files. */
export function examplesOf(folder: string): readonly Example[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .toSorted()
    .flatMap((name) => examplesIn(`${folder}/${name}`));
}

/** The examples of a file, each up to the next tag. */
export function examplesIn(file: string): readonly Example[] {
  const text = readFileSync(join(root, file), "utf8");
  const comments = [...text.matchAll(/\/\*\*(?:[^*]|\*(?!\/))*\*\//g)].map(([comment]) =>
    comment.replace(/^\s*\/?\*+\/? ?/gm, ""),
  );
  const codes = comments.flatMap((comment) =>
    [...comment.matchAll(/^@example\n([\s\S]*?)(?=^@\w|$(?![\s\S]))/gm)].map(([, code = ""]) => code),
  );
  return codes.map((code, index) => ({
    name: `${file.replace(/\W/g, "-")}-${index + 1}`,
    code: code.replace(/^```.*$/gm, "").trim(),
  }));
}

/** Those names that a program uses, as a list to import; with their kind, if they are types. */
export function importsOf(code: string, names: readonly string[], kind?: "type"): readonly string[] {
  return names
    .filter((name) => new RegExp(`\\b${name}\\b`).test(code))
    .map((name) => (kind === undefined ? name : `${kind} ${name}`));
}
