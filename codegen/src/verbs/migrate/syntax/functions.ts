import { Node, type FunctionDeclaration } from "ts-morph";

/** A function or method with parameters and a body. */
export type FunctionNode = Node & Pick<FunctionDeclaration, "getParameters" | "getReturnTypeNode">;

/** Whether the node is a function of any kind. */
export function isFunction(node: Node | undefined): node is FunctionNode {
  return (
    Node.isFunctionDeclaration(node) ||
    Node.isFunctionExpression(node) ||
    Node.isArrowFunction(node) ||
    Node.isMethodDeclaration(node) ||
    Node.isGetAccessorDeclaration(node)
  );
}

/** The expressions that a function gives back itself, not those of functions inside it. */
export function returnsOf(declaration: Node): readonly Node[] {
  if (Node.isArrowFunction(declaration) && !Node.isBlock(declaration.getBody())) return [declaration.getBody()];
  const found: Node[] = [];
  declaration.forEachDescendant((node, traversal) => {
    if (isFunction(node) || Node.isClassDeclaration(node)) traversal.skip();
    else if (Node.isReturnStatement(node)) {
      const value = node.getExpression();
      if (value !== undefined) found.push(value);
    }
  });
  return found;
}
