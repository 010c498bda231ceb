import { Node } from "ts-morph";

/** Where a name or member is declared, through imports. */
export function declarations(node: Node): readonly Node[] {
  const symbol = node.getSymbol();
  const target = symbol?.isAlias() === true ? (symbol.getAliasedSymbol() ?? symbol) : symbol;
  return target?.getDeclarations() ?? [];
}

/** The expression that a declaration gives its name to, where it is written there. */
export function initializerOf(declaration: Node): Node | undefined {
  if (
    Node.isVariableDeclaration(declaration) ||
    Node.isPropertyAssignment(declaration) ||
    Node.isPropertyDeclaration(declaration) ||
    Node.isEnumMember(declaration) ||
    Node.isParameterDeclaration(declaration) ||
    Node.isBindingElement(declaration)
  ) {
    return declaration.getInitializer();
  }
  if (Node.isExportAssignment(declaration)) return declaration.getExpression();
  // JavaScript declares by assigning: "exports.list = […]", "module.exports = …", "this.list = […]".
  const assignment = Node.isPropertyAccessExpression(declaration) ? declaration.getParent() : declaration;
  return Node.isBinaryExpression(assignment) ? assignment.getRight() : undefined;
}
