import type { Code } from "../syntax/code.ts";
import type { ts } from "../syntax/typescript.ts";
import { importsOf } from "./imports-of.ts";

/** Puts files that imports connect, directly or over others, into groups: one file of each stands for it. */
export function connectedFiles(code: Pick<Code, "files" | "pathOf">): (file: ts.SourceFile) => ts.SourceFile {
  let known: ReadonlyMap<ts.SourceFile, ts.SourceFile> | undefined;
  return (file) => end((known ??= connected(code)), file);
}

/** From each file to another one of its group, up to the file that stands for it. */
function connected(code: Pick<Code, "files" | "pathOf">): ReadonlyMap<ts.SourceFile, ts.SourceFile> {
  const next = new Map<ts.SourceFile, ts.SourceFile>();
  for (const file of code.files)
    for (const text of importsOf(file, code)) {
      const [one, other] = [end(next, file), end(next, text.getSourceFile())];
      if (one !== other) next.set(one, other);
    }
  return next;
}

function end(next: ReadonlyMap<ts.SourceFile, ts.SourceFile>, start: ts.SourceFile): ts.SourceFile {
  let last = start;
  for (let file = next.get(last); file !== undefined; file = next.get(last)) last = file;
  return last;
}
