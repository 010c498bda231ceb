import { relative } from "node:path";
import type { FileComments } from "./apply-comments.ts";
import { mayHaveComments, readComments } from "./read-comments.ts";
import { ts } from "../../syntax/typescript.ts";
import { orTooDeep } from "../../syntax/too-deep.ts";
import type { Code } from "../../syntax/code.ts";
import type { OpenedSources } from "../../sources/open-sources.ts";
import { scriptKindOf } from "../../sources/script-kind.ts";

/** Returns the comments of the audited files that address the audit, also those in files that were not loaded. */
export function findComments(
  files: readonly string[],
  { texts, whole }: OpenedSources,
  code: Code | undefined,
  folder: string,
): FileComments {
  const loaded = new Map((code?.files ?? []).map((file) => [file.fileName, file]));
  return files.flatMap((file): FileComments => {
    const raw = whole.get(file) ?? texts.get(file) ?? "";
    if (!mayHaveComments(raw)) return [];
    const name = relative(folder, file).replaceAll("\\", "/");
    const parsed = loaded.get(file) ?? parse(file, texts.get(file) ?? "");
    return parsed === undefined ? [] : readComments(parsed, raw).map((comment) => ({ ...comment, file: name }));
  });
}

function parse(file: string, text: string): ts.SourceFile | undefined {
  return orTooDeep(
    () => ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true, scriptKindOf(file, text)),
    () => undefined,
  );
}
