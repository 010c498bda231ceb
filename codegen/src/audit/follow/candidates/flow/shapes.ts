import type { Code } from "../../../syntax/code.ts";
import { helperOf } from "../../../syntax/compiler-helpers.ts";
import type { CallNode } from "../../../syntax/file-facts.ts";
import { classOf, isFunction, nameText, parentOf, thisOwner } from "../../../syntax/nodes.ts";
import { isModule } from "../../../syntax/scopes.ts";
import { ts } from "../../../syntax/typescript.ts";

/** True for a node that has the value of its operand: `(a)`, `await a`, `a as T`. */
export function isTransparent(node: ts.Node): boolean {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAwaitExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    ts.isYieldExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isJsxExpression(node) ||
    ts.isJsxSpreadAttribute(node) ||
    ts.isExternalModuleReference(node) ||
    ts.isExportSpecifier(node) ||
    ts.isNamedExports(node) ||
    ts.isComputedPropertyName(node)
  );
}

/** True for a call that compilers write to read a private field. */
export function isPrivate(node: CallNode): boolean {
  return /^(?:privateGet|classPrivateFieldGet|classPrivateGetter)$/u.test(helperOf(node) ?? "");
}

/** The call that a name is the callee of, or its last part. */
export function callOf(name: ts.MemberName): CallNode | undefined {
  const callee = ts.isPropertyAccessExpression(name.parent) && name.parent.name === name ? name.parent : name;
  const { parent } = callee;
  return (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === callee
    ? parent
    : undefined;
}

/** The key of `{ key: "send", value: function () {} }`, as compilers write the methods of a class. */
export function createdAs(node: ts.ObjectLiteralElementLike): string | undefined {
  if (nameText(node.name) !== "value" || !ts.isObjectLiteralExpression(node.parent)) return undefined;
  const key = node.parent.properties.find((property) => nameText(property.name) === "key");
  return key && ts.isPropertyAssignment(key) ? nameText(key.initializer) : undefined;
}

/** The name that a call calls; for `super(…)` that of the class above. */
export function calledName(node: CallNode): string | undefined {
  if (node.expression.kind !== ts.SyntaxKind.SuperKeyword) return nameText(endOf(node.expression));
  const owner = thisOwner(node);
  const [base] = (owner && classOf(owner))?.heritageClauses?.flatMap(({ types }) => [...types]) ?? [];
  return base && nameText(endOf(base.expression));
}

/** The last name of an expression: `send` of `(0, client.send)`. */
export function endOf(node: ts.Expression): ts.Node {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return endOf(node.expression);
  if (ts.isBinaryExpression(node)) return endOf(node.right);
  return ts.isPropertyAccessExpression(node) ? node.name : node;
}

/** True for `Promise.all` and its like. */
export function isPromise(callee: ts.Expression): boolean {
  return ts.isPropertyAccessExpression(callee) && nameText(callee.expression) === "Promise";
}

/**
 * The object literal that a part of one is written in, with those around it and around functions that return it: a component
 * with its `data() { return { … }; }` and its `methods`.
 */
export function wholeObject(part: ts.ObjectLiteralElementLike): ts.ObjectLiteralExpression {
  let whole = part.parent as ts.ObjectLiteralExpression;
  for (let up = parentOf(whole); up !== undefined && isPartOfObject(up); up = parentOf(up))
    if (ts.isObjectLiteralExpression(up)) whole = up;
  return whole;
}

/** True for what an object literal may be written in that is a part of another. */
function isPartOfObject(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) ||
    ts.isObjectLiteralElementLike(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isReturnStatement(node) ||
    (ts.isBlock(node) && ts.isFunctionLike(node.parent)) ||
    isFunction(node)
  );
}

/** True for a declaration by whose name other files may reach what is declared. */
export function isExported(declaration: ts.Declaration): boolean {
  if (ts.isExportAssignment(declaration) || ts.isExportSpecifier(declaration)) return true;
  if (!isModule(declaration.getSourceFile()))
    return ts.findAncestor(parentOf(declaration), ts.isFunctionLike) === undefined;
  return (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) !== 0;
}

/** True for the declaration of a function or a class, also as the value of a variable. */
function declaresCallable(declaration: ts.Declaration): boolean {
  if (isFunction(declaration) || ts.isClassLike(declaration)) return true;
  if (!ts.isVariableDeclaration(declaration)) return false;
  return declaration.initializer !== undefined && isFunction(declaration.initializer);
}

/** True for a function or class of the code base, by its name: what it returns is found in its own code. */
export function isOwn(code: Code, callee: ts.Expression): boolean {
  if (!ts.isIdentifier(callee)) return false;
  const symbol = code.symbolOf(callee);
  const [declaration] = (symbol && code.aliased(symbol).declarations) ?? [];
  return declaration !== undefined && declaresCallable(declaration);
}
