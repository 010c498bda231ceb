import { remembered } from "../../collections/memoised.ts";
import { ts } from "./typescript.ts";
import { hasOuterThis } from "./compiler-helpers.ts";

/** A function whose body can be read. */
export type FunctionNode =
  | ts.FunctionDeclaration
  | ts.FunctionExpression
  | ts.ArrowFunction
  | ts.MethodDeclaration
  | ts.ConstructorDeclaration
  | ts.GetAccessorDeclaration
  | ts.SetAccessorDeclaration;

/** The owner of a `this`: a function, or a field with its initialiser. */
export type Owner = FunctionNode | ts.PropertyDeclaration | ts.ClassStaticBlockDeclaration;

const functions: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ArrowFunction,
  ts.SyntaxKind.MethodDeclaration,
  ts.SyntaxKind.Constructor,
  ts.SyntaxKind.GetAccessor,
  ts.SyntaxKind.SetAccessor,
]);

/** Whether the node is a function with code of its own. */
export function isFunction(node: ts.Node): node is FunctionNode {
  return functions.has(node.kind);
}

/** The nearest function around a node. */
export const functionAround: (node: ts.Node) => FunctionNode | undefined = remembered((node) => {
  for (let up = parentOf(node); up !== undefined; up = parentOf(up)) if (isFunction(up)) return up;
  return undefined;
});

/** The function or field whose `this` an expression means. */
export const thisOwner: (node: ts.Node) => Owner | undefined = remembered((node) => {
  for (let up = parentOf(node); up !== undefined; up = parentOf(up)) {
    if (ts.isPropertyDeclaration(up) || ts.isClassStaticBlockDeclaration(up)) return up;
    if (isFunction(up) && !ts.isArrowFunction(up) && !hasOuterThis(up)) return up;
  }
  return undefined;
});

/** The class that a method, constructor or field belongs to. */
export function classOf(owner: ts.Node): ts.ClassLikeDeclaration | undefined {
  const parent = parentOf(owner);
  return parent !== undefined && ts.isClassLike(parent) ? parent : undefined;
}

/** The variable that a class expression is the value of: `let Mailer = Mailer_1 = class Mailer {}`. */
export function variableOf(node: ts.ClassLikeDeclaration | FunctionNode): ts.Identifier | undefined {
  let up = node.parent;
  while (ts.isBinaryExpression(up) || ts.isParenthesizedExpression(up) || ts.isCallExpression(up)) up = up.parent;
  return ts.isVariableDeclaration(up) && ts.isIdentifier(up.name) ? up.name : undefined;
}

/** The node around a node; source files have none, although the compiler's types promise one. */
export function parentOf(node: ts.Node): ts.Node | undefined {
  return node.parent;
}

/** Whether a node is, or lies within, another. */
export function isWithin(node: ts.Node, around: ts.Node): boolean {
  for (let up: ts.Node | undefined = node; up !== undefined; up = parentOf(up)) if (up === around) return true;
  return false;
}

/** The expression without parts that do not change its value: parentheses, assertions, `await`. */
export function bare(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isTypeAssertionExpression(inner) ||
    ts.isAwaitExpression(inner)
  )
    inner = inner.expression;
  return inner;
}

/** The text of a name: identifiers, strings, numbers; undefined for computed ones. */
export function nameText(name: ts.Node | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (ts.isIdentifier(name) || ts.isPrivateIdentifier(name)) return name.text;
  if (ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  return undefined;
}

/** The name that a call calls, or the last one of `client.send`; empty for another callee. */
export function calleeName({ expression }: ts.CallExpression | ts.NewExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : "";
}

/** Whether a declaration has a modifier. */
export function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) === true;
}

/** Whether a file holds data alone. */
export function isJson({ fileName }: ts.SourceFile): boolean {
  return fileName.endsWith(".json");
}
