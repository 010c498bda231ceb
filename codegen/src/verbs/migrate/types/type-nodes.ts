import { Node, SyntaxKind, type JSDoc, type JSDocTag, type TypeNode } from "ts-morph";
import { isFunction, type FunctionNode } from "../syntax/functions.ts";

/** The type that something is declared with: an annotation, or what JSDoc says in JavaScript. */
export function typeNodeOf(declaration: Node): TypeNode | undefined {
  if (
    Node.isVariableDeclaration(declaration) ||
    Node.isParameterDeclaration(declaration) ||
    Node.isPropertyDeclaration(declaration) ||
    Node.isPropertySignature(declaration)
  ) {
    const annotation = declaration.getTypeNode();
    if (annotation !== undefined) return annotation;
  }
  if (Node.isParameterDeclaration(declaration)) return parameterTag(declaration.getParent(), declaration.getName());
  return jsDocType(declaration, Node.isJSDocTypeTag);
}

/** The type that a function says it returns. */
export function returnTypeOf(declaration: FunctionNode): TypeNode | undefined {
  return declaration.getReturnTypeNode() ?? jsDocType(declaration, Node.isJSDocReturnTag);
}

/** The types that JSDoc gives to an expression in parentheses, as a cast does, or to a constant by `@satisfies`. */
export function castsAt(node: Node): readonly { readonly value: Node; readonly type: TypeNode }[] {
  const isCast = Node.isParenthesizedExpression(node);
  const value = Node.isVariableDeclaration(node) ? node.getInitializer() : isCast ? node.getExpression() : undefined;
  if (value === undefined) return [];
  return tagsOf(node)
    .filter((tag) => Node.isJSDocSatisfiesTag(tag) || (isCast && Node.isJSDocTypeTag(tag)))
    .flatMap((tag) => typeOf(tag) ?? [])
    .map((type) => ({ value, type }));
}

/** The type that a `@typedef` gives a name to. */
export function typedefType(typedef: Node): TypeNode | undefined {
  return Node.isJSDocTypedefTag(typedef) ? typeOf(typedef) : undefined;
}

function jsDocType(declaration: Node, isWanted: (tag: JSDocTag) => boolean): TypeNode | undefined {
  const tag = tagsOf(declaration).find(isWanted);
  return tag && typeOf(tag);
}

function parameterTag(owner: Node, name: string): TypeNode | undefined {
  const tag = tagsOf(owner).find((each) => Node.isJSDocParameterTag(each) && each.getName() === name);
  return tag && typeOf(tag);
}

/** The type between the braces of a tag. */
function typeOf(tag: JSDocTag): TypeNode | undefined {
  return tag.getFirstChildByKind(SyntaxKind.JSDocTypeExpression)?.getTypeNode();
}

/** The tags of a declaration, which stand before the statement or member that it is part of. */
function tagsOf(declaration: Node): readonly JSDocTag[] {
  // In TypeScript, types are not read from comments.
  if (!/\.[cm]?jsx?$/.test(declaration.getSourceFile().getFilePath())) return [];
  return holdersOf(declaration)
    .flatMap(docsOf)
    .flatMap((doc) => doc.getTags());
}

function docsOf(node: Node): readonly JSDoc[] {
  return node.getChildren().filter(Node.isJSDoc);
}

function holdersOf(declaration: Node): readonly Node[] {
  const parent = declaration.getParent();
  if (Node.isVariableDeclaration(declaration)) {
    const statement = declaration.getVariableStatement();
    return statement?.getDeclarations().length === 1 ? [declaration, statement] : [declaration];
  }
  if (Node.isPropertyAccessExpression(declaration) && Node.isBinaryExpression(parent)) {
    return [parent, ...(parent.getParent() ? [parent.getParentOrThrow()] : [])];
  }
  // A function that is a value is described where the value gets its name.
  if (isFunction(declaration) && (Node.isVariableDeclaration(parent) || Node.isPropertyAssignment(parent)))
    return [declaration, ...holdersOf(parent)];
  return [declaration];
}
