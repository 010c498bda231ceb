import { ts } from "./typescript.ts";
import type { Assignment } from "./file-facts.ts";
import { nameText } from "./nodes.ts";

/** A write, and what it writes to. */
export interface Write extends Omit<Assignment, "path"> {
  readonly target: ts.Expression;
}

const changing = new Set(["push", "unshift", "add", "set"]);

/** What a node itself writes to: none, one, or with a pattern several. */
export function writesOf(node: ts.Node): readonly Write[] {
  if (ts.isBinaryExpression(node)) return isAssigning(node) ? targets(node, node.left, []) : [];
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return isCounting(node) ? [{ node, target: node.operand }] : [];
  if (ts.isForOfStatement(node) || ts.isForInStatement(node))
    return ts.isVariableDeclarationList(node.initializer) ? [] : targets(node, node.initializer, []);
  return ts.isCallExpression(node) ? changedBy(node) : [];
}

function isAssigning({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isCounting({ operator }: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

/** The targets in a pattern, with the way to the value of each. */
function targets(node: Write["node"], target: ts.Expression, keys: readonly string[]): readonly Write[] {
  if (ts.isArrayLiteralExpression(target))
    return target.elements.flatMap((element, index) =>
      ts.isOmittedExpression(element)
        ? []
        : targets(node, inPattern(element), [...keys, ts.isSpreadElement(element) ? "*" : String(index)]),
    );
  if (!ts.isObjectLiteralExpression(target)) return [keys.length === 0 ? { node, target } : { node, target, keys }];
  return target.properties.flatMap((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return targets(node, property.name, [...keys, property.name.text]);
    if (ts.isSpreadAssignment(property)) return targets(node, property.expression, [...keys, "*"]);
    if (!ts.isPropertyAssignment(property)) return [];
    return targets(node, inPattern(property.initializer), [...keys, nameText(property.name) ?? "*"]);
  });
}

/** The target behind `= default` and `...`. */
function inPattern(element: ts.Expression): ts.Expression {
  if (ts.isSpreadElement(element)) return element.expression;
  return ts.isBinaryExpression(element) && element.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? element.left
    : element;
}

/** What `list.push(…)`, `map.set(…)` or `Object.assign(target, …)` changes. */
function changedBy(node: ts.CallExpression): readonly Write[] {
  const { expression, arguments: args } = node;
  const [first] = args;
  if (!ts.isPropertyAccessExpression(expression) || first === undefined) return [];
  if (changing.has(expression.name.text)) return [{ node, target: expression.expression }];
  const isAssign = expression.name.text === "assign" && args.length > 1 && expression.expression.getText() === "Object";
  return isAssign ? [{ node, target: first }] : [];
}
