import { isSentence } from "../../../sources/traces.ts";
import type { Code } from "../../../syntax/code.ts";
import type { CallNode } from "../../../syntax/file-facts.ts";
import { isFunction, nameText } from "../../../syntax/nodes.ts";
import { ts } from "../../../syntax/typescript.ts";
import { otherUses } from "../names-of.ts";
import { endOf } from "./shapes.ts";
import { clientName, dataName } from "./words.ts";

/** True for a text for people that is joined from parts. */
export function isProse(node: ts.TemplateExpression | ts.BinaryExpression): boolean {
  if (ts.isTemplateExpression(node))
    return isSentence(node.head.text) || node.templateSpans.some(({ literal }) => isSentence(literal.text));
  // A sum may be long, and is asked again at each of its operators.
  const open: ts.BinaryExpression[] = [];
  let left: ts.Expression = node;
  for (; ts.isBinaryExpression(left) && !sums.has(left); left = left.left) open.push(left);
  let isSum = sums.get(left) ?? isSaid(left);
  for (const sum of open.toReversed()) {
    isSum ||= isSaid(sum.right);
    sums.set(sum, isSum);
  }
  return isSum;
}

/** Sums, and whether they are texts for people. */
const sums = new WeakMap<ts.Node, boolean>();

function isSaid(part: ts.Expression): boolean {
  return ts.isBinaryExpression(part) ? isProse(part) : ts.isStringLiteralLike(part) && isSentence(part.text);
}

/** True for `console.log` and the like, which only look at what they are given. */
export function isLog(callee: ts.Expression): boolean {
  if (!ts.isPropertyAccessExpression(callee)) return nameText(callee)?.endsWith("Error") === true;
  const { expression: log } = callee;
  return /^(?:console|log|logger|winston)$/iu.test(
    nameText(endOf(ts.isCallExpression(log) ? log.expression : log)) ?? "",
  );
}

/** True for an argument of the functions of tests, which only look at it, unless it is the test itself. */
export function isTest({ expression, arguments: args }: CallNode, index: number): boolean {
  const given = args?.[index];
  if (given === undefined || isFunction(given)) return false;
  if (ts.isIdentifier(expression)) return /^(?:assert|describe|expect|it|test)$/u.test(expression.text);
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const isAssertion = ts.isIdentifier(expression.expression) && expression.expression.text === "assert";
  return isAssertion || /^to(?:Be|Contain|Equal|Have|Match|StrictEqual|Throw)\w*$/u.test(expression.name.text);
}

/** True for functions of the language that give data, whatever they are given: names, numbers, dates, answers to questions. */
export function givesData(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return /^(?:Boolean|Date|Number|isNaN|parseFloat|parseInt)$/u.test(callee.text);
  if (!ts.isPropertyAccessExpression(callee) || !ts.isIdentifier(callee.expression)) return false;
  const { text } = callee.expression;
  if (text === "Object") return /^(?:getOwnPropertyNames|is|keys)$/u.test(callee.name.text);
  return (
    text === "Number" || text === "Math" || text === "Date" || (text === "Array" && callee.name.text === "isArray")
  );
}

/**
 * True for a name that is imported for the type of a message or an answer: by the word that it ends in, or because it is used
 * as a type alone and is not named like a client.
 */
export function isTypeOfData(code: Code, name: ts.ImportSpecifier): boolean {
  const { text } = name.propertyName ?? name.name;
  if (clientName.test(text)) return false;
  if (dataName.test(text) || name.isTypeOnly || name.parent.parent.isTypeOnly) return true;
  const uses = otherUses(code, name.name);
  return uses.length > 0 && uses.every(({ parent }) => ts.isTypeReferenceNode(parent) || ts.isQualifiedName(parent));
}
