import { Node, SyntaxKind, type Expression, type SourceFile } from "ts-morph";
import { unwrap } from "./unwrap.ts";

/** The file that `require("./lists")` loads, if it is among the given ones. */
export function requiredFile(call: Node): SourceFile | undefined {
  if (!Node.isCallExpression(call) || call.getExpression().getText() !== "require") return undefined;
  const [module] = call.getArguments()[0]?.getSymbol()?.getDeclarations() ?? [];
  return Node.isSourceFile(module) ? module : undefined;
}

/** Returns the values that a CommonJS file exports: those of `module.exports`, or those of `exports.name`. */
export function commonJsExports(file: SourceFile, name?: string): readonly Expression[] {
  return file.getStatements().flatMap((statement): readonly Expression[] => {
    let node: Node | undefined = Node.isExpressionStatement(statement) ? unwrap(statement.getExpression()) : undefined;
    const targets: string[] = [];
    // "module.exports = exports.default = …" has two targets and one value.
    while (Node.isBinaryExpression(node) && node.getOperatorToken().getKind() === SyntaxKind.EqualsToken) {
      targets.push(node.getLeft().getText());
      node = node.getRight();
    }
    const wanted = name === undefined ? ["module.exports"] : [`exports.${name}`, `module.exports.${name}`];
    return Node.isExpression(node) && targets.some((target) => wanted.includes(target)) ? [node] : [];
  });
}
