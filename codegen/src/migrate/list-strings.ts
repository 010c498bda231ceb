import {
  Node,
  SyntaxKind,
  type BinaryExpression,
  type CallExpression,
  type ElementAccessExpression,
  type NoSubstitutionTemplateLiteral,
  type StringLiteral,
} from "ts-morph";
import { declaredValues, returnedValues } from "./declared-values.ts";
import { objectsOf } from "./object-properties.ts";
import { sdkPath } from "./sdk-path.ts";
import { unwrap } from "./unwrap.ts";

/** A string in code, as the node that holds it. */
export type StringNode = StringLiteral | NoSubstitutionTemplateLiteral;

/** Whether the node is a string without anything inserted. */
export function isString(node: Node | undefined): node is StringNode {
  return Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node);
}

/**
 * Calls back for every string that an expression, used as a scope or a list of scopes, can be made of: itself, elements,
 * branches, spread lists, and the constants, members and functions that it names.
 */
export function listStrings(root: Node, found: (node: StringNode) => void): void {
  const seen = new Set<Node>();
  const visit = (given: Node): void => {
    const node = unwrap(given);
    if (seen.has(node)) return;
    seen.add(node);
    if (isString(node)) found(node);
    else for (const part of partsOf(node)) visit(part);
  };
  visit(root);
}

/** Methods whose answer consists of elements of their list. */
const keepElements = new Set([
  "concat",
  "filter",
  "slice",
  "sort",
  "toSorted",
  "reverse",
  "toReversed",
  "flat",
  "values",
  "union",
  "at",
  "with",
]);
/** Functions whose answer consists of what their argument does. */
const passOn = new Set(["Object.freeze", "Array.from", "Array.of", "Object.values", "structuredClone"]);

function partsOf(node: Node): readonly Node[] {
  if (Node.isArrayLiteralExpression(node)) return node.getElements();
  if (Node.isSpreadElement(node)) return [node.getExpression()];
  if (Node.isConditionalExpression(node)) return [node.getWhenTrue(), node.getWhenFalse()];
  if (Node.isBinaryExpression(node)) return operandsOf(node);
  if (Node.isNewExpression(node))
    return ["Set", "Array"].includes(node.getExpression().getText()) ? node.getArguments() : [];
  if (Node.isCallExpression(node)) return partsOfCall(node);
  if (Node.isIdentifier(node) || Node.isPropertyAccessExpression(node))
    return sdkPath(node) ? [] : declaredValues(node);
  if (Node.isElementAccessExpression(node)) return elementsOf(node);
  return [];
}

function operandsOf(node: BinaryExpression): readonly Node[] {
  switch (node.getOperatorToken().getKind()) {
    case SyntaxKind.BarBarToken:
    case SyntaxKind.QuestionQuestionToken:
      return [node.getLeft(), node.getRight()];
    case SyntaxKind.AmpersandAmpersandToken:
    case SyntaxKind.CommaToken:
      return [node.getRight()];
    default:
      return [];
  }
}

function partsOfCall(node: CallExpression): readonly Node[] {
  const callee = node.getExpression();
  if (passOn.has(callee.getText())) return node.getArguments();
  if (Node.isPropertyAccessExpression(callee) && keepElements.has(callee.getName())) {
    return [
      callee.getExpression(),
      ...(["concat", "with", "union"].includes(callee.getName()) ? node.getArguments() : []),
    ];
  }
  return sdkPath(callee) ? [] : returnedValues(callee);
}

/** The element with a known key; with any other, every value of the object, or the list itself. */
function elementsOf(node: ElementAccessExpression): readonly Node[] {
  const key = node.getArgumentExpression();
  if (isString(key)) return declaredValues(key);
  const values = objectsOf(node.getExpression()).flatMap((object) =>
    object
      .getProperties()
      .flatMap((property) => (Node.isPropertyAssignment(property) ? [property.getInitializerOrThrow()] : [])),
  );
  return [...values, node.getExpression()];
}
