import { Node, Project, type Expression, type SourceFile } from "ts-morph";
import type { Found } from "../../../../codegen/src/verbs/migrate/find/found.ts";

/** Source files in memory, without the standard library: made in milliseconds. */
export function filesOf(files: Readonly<Record<string, string>>): readonly SourceFile[] {
  const compilerOptions = { allowJs: true, noLib: true, types: [] };
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions });
  return Object.entries(files).map(([name, text]) => project.createSourceFile(name, text));
}

/** One source file in memory. */
export function fileOf(text: string, name = "a.ts"): SourceFile {
  const [file] = filesOf({ [name]: text });
  if (file === undefined) throw new Error("the file was not made");
  return file;
}

/** The expression that a file ends in. */
export function lastOf(file: SourceFile): Expression {
  const last = file.getStatements().at(-1);
  if (!Node.isExpressionStatement(last)) throw new Error(`${file.getFilePath()} ends in no expression`);
  return last.getExpression();
}

/** The expression that a text ends in. */
export function expressionIn(text: string, name?: string): Expression {
  return lastOf(fileOf(text, name));
}

/** The text of each node. */
export function textsOf(nodes: readonly Node[]): readonly string[] {
  return nodes.map((node) => node.getText());
}

/** The strings, lists and types that a search calls back for, as text and in this order. */
export function foundBy(search: (found: Found) => void): readonly string[] {
  const nodes: Node[] = [];
  const note = (node: Node): void => void nodes.push(node);
  search({ string: note, list: note, type: note });
  return textsOf(nodes);
}
