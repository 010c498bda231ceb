import type { ImportDeclarationStructure, StatementStructures } from "ts-morph";
import { formatCode } from "./formatting.ts";
import { escapeNonAscii } from "./quote.ts";
import { tsMorph } from "./ts-morph.ts";
import { verifyStructures } from "./verify-structures.ts";

const project = new tsMorph.Project({ useInMemoryFileSystem: true, compilerOptions: { noLib: true } });

/**
 * Code from structures: written by ts-morph, formatted by prettier, read again and verified.
 *
 * @throws {TypeError} for a defect of the generator, see {@link verifyStructures}
 */
export async function printStructures(
  statements: readonly (ImportDeclarationStructure | StatementStructures)[],
): Promise<string> {
  const source = project.createSourceFile("part.ts", { statements: [...statements] }, { overwrite: true });
  const formatted = (await formatCode(source.getFullText())).trimEnd();
  // On the lines that are no comment, only strings can hold other than ASCII characters: the name of the runtime.
  const lines = formatted.split("\n").map((line) => (/^ *\/?\*/.test(line) ? line : escapeNonAscii(line)));
  const text = lines.join("\n");
  verifyStructures(text);
  return text;
}
