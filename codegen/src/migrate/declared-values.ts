import { Node, type FunctionDeclaration } from "ts-morph";

/** The expressions that a name or member stands for, wherever in the given files it is declared. */
export function declaredValues(node: Node): readonly Node[] {
  return declarations(node).flatMap((declaration) => {
    if (Node.isShorthandPropertyAssignment(declaration)) {
      const values = declaration.getValueSymbol()?.getDeclarations() ?? [];
      return values.flatMap(valueOf);
    }
    return valueOf(declaration);
  });
}

/** Where a name or member is declared, through imports. */
export function declarations(node: Node): readonly Node[] {
  const symbol = node.getSymbol();
  const target = symbol?.isAlias() === true ? (symbol.getAliasedSymbol() ?? symbol) : symbol;
  return target?.getDeclarations() ?? [];
}

function valueOf(declaration: Node): readonly Node[] {
  const value =
    Node.isVariableDeclaration(declaration) ||
    Node.isPropertyAssignment(declaration) ||
    Node.isPropertyDeclaration(declaration) ||
    Node.isEnumMember(declaration) ||
    Node.isParameterDeclaration(declaration)
      ? declaration.getInitializer()
      : Node.isExportAssignment(declaration)
        ? declaration.getExpression()
        : undefined;
  return value === undefined ? [] : [value];
}

/** What a function that is called here gives back. */
export function returnedValues(callee: Node): readonly Node[] {
  return functionsOf(callee).flatMap((declaration) => {
    if (Node.isArrowFunction(declaration) && !Node.isBlock(declaration.getBody())) return [declaration.getBody()];
    return ownReturns(declaration);
  });
}

/** The functions that a callee stands for, where they are written out in the given files. */
export function functionsOf(callee: Node): readonly FunctionNode[] {
  return declarations(callee).flatMap((declaration) =>
    isFunction(declaration) ? [declaration] : valueOf(declaration).filter(isFunction),
  );
}

/** A function or method with parameters and a body. */
export type FunctionNode = Node & Pick<FunctionDeclaration, "getParameters" | "getReturnTypeNode">;

/** Whether the node is a function of any kind. */
export function isFunction(node: Node): node is FunctionNode {
  return (
    Node.isFunctionDeclaration(node) ||
    Node.isFunctionExpression(node) ||
    Node.isArrowFunction(node) ||
    Node.isMethodDeclaration(node) ||
    Node.isGetAccessorDeclaration(node)
  );
}

/** The expressions that a function returns itself, not those of functions inside it. */
export function ownReturns(declaration: Node): readonly Node[] {
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
