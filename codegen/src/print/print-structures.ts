import type { ImportDeclarationStructure, StatementStructures } from "ts-morph";
import { formatCode } from "./formatting.ts";
import { escapeNonAscii } from "./text/quote.ts";
import { tsMorph } from "./ts-morph.ts";
import { verifyStructures } from "./verify/verify-structures.ts";

const project = new tsMorph.Project({ useInMemoryFileSystem: true, compilerOptions: { noLib: true } });

/**
 * Code from structures: written by ts-morph, formatted by prettier, read again and verified.
 *
 * @throws {TypeError} for a defect of the generator, see {@link verifyStructures}
 */
export async function printStructures(statements: readonly Statement[]): Promise<string> {
  const source = project.createSourceFile("part.ts", { statements: statements.map(setApart) }, { overwrite: true });
  const formatted = (await formatCode(source.getFullText())).trimEnd();
  // On the lines that are no comment, only strings can hold other than ASCII characters: the name of the runtime.
  const lines = formatted.split("\n").map((line) => (/^ *\/?\*/.test(line) ? line : escapeNonAscii(line)));
  const text = lines.join("\n");
  verifyStructures(text);
  return text;
}

type Statement = ImportDeclarationStructure | StatementStructures;

/** A statement with documentation has an empty line before it; ts-morph sees to that for functions alone. */
function setApart(statement: Statement): Statement {
  return "docs" in statement ? { ...statement, leadingTrivia: "\n" } : statement;
}
