import type { PrintedFile } from "../print/print-file.ts";

const withoutPatterns = /The operation that (?<method>[A-Z]+) calls with a path without parameters/gu;

/** Returns for people the parts of a catalog that its generated code says it leaves out. */
export function notesOn(files: readonly PrintedFile[]): readonly string[] {
  const text = files.find(({ name }) => name === "gate-paths.ts")?.text ?? "";
  return Array.from(text.matchAll(withoutPatterns), ({ groups }) => {
    const method = groups?.["method"] ?? "";
    return `gates have no concrete paths with parameters for ${method}, because too many of them are alike; use call() for these.`;
  });
}
