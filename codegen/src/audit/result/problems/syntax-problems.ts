import { relative } from "node:path";
import { ts } from "../../syntax/typescript.ts";
import type { Code } from "../../syntax/code.ts";
import type { ReadProblem } from "../build-report.ts";

/** Files that do not parse: a call in them may be missing, so they are reported and not passed over. */
export function syntaxProblems(
  code: Code,
  isConcerned: (file: ts.SourceFile) => boolean,
  folder: string,
): readonly ReadProblem[] {
  return code.files.filter(isConcerned).flatMap((file): ReadProblem[] => {
    // The parser keeps them on the file, but only a whole program exposes them.
    const { parseDiagnostics } = file as ts.SourceFile & {
      readonly parseDiagnostics?: readonly ts.DiagnosticWithLocation[];
    };
    const first = parseDiagnostics?.find((problem) => !isOfUnnamed(file, problem));
    if (first === undefined) return [];
    const { line, character } = file.getLineAndCharacterOfPosition(first.start);
    const text = ts.flattenDiagnosticMessageText(first.messageText, " ");
    return [
      {
        file: relative(folder, file.fileName),
        line: line + 1,
        column: character + 1,
        reason: `the file has a syntax error, and calls after it may be missing: ${text}`,
      },
    ];
  });
}

/** Whether only the name of a function is missing, as in scripts that are one function: all of its code is read. */
function isOfUnnamed(file: ts.SourceFile, { start }: ts.DiagnosticWithLocation): boolean {
  return file.statements.some(
    (statement) =>
      ts.isFunctionDeclaration(statement) && statement.name?.text === "" && statement.parameters.pos === start + 1,
  );
}
