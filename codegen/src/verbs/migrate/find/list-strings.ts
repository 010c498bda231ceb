import { Node, SyntaxKind, type BinaryExpression, type CallExpression, type ElementAccessExpression } from "ts-morph";
import { addsElements, keepsElements } from "../../../audit/methods.ts";
import { declarations } from "../syntax/declarations-of.ts";
import { declaredValues, everywhere, objectsOf, returnedValues, type Flow } from "../syntax/declared-values.ts";
import { isString, type Found } from "./found.ts";
import { literalsIn } from "./literals-in.ts";
import { sdkPath } from "../syntax/sdk-path.ts";
import { typeNodeOf } from "../types/type-nodes.ts";
import { unwrap } from "../syntax/unwrap.ts";

/**
 * Calls back for every string that an expression, used as a scope or a list of scopes, can be made of: itself, elements,
 * branches, spread lists, and the constants, members and functions that it names; and for the literal types that those are
 * declared with.
 */
export function listStrings(root: Node, found: Found, flow: Flow = everywhere): void {
  const seen = new Set<Node>();
  const visit = (given: Node): void => {
    const node = unwrap(given);
    if (seen.has(node)) return;
    seen.add(node);
    if (isString(node)) found.string(node);
    if (Node.isArrayLiteralExpression(node)) found.list(node);
    if (Node.isIdentifier(node) || Node.isPropertyAccessExpression(node))
      for (const declaration of declarations(node)) literalsIn(typeNodeOf(declaration), found);
    for (const part of partsOf(node, flow)) visit(part);
  };
  visit(root);
}

/** Functions whose answer consists of what their argument does. */
const passOn = new Set(["Object.freeze", "Array.from", "Array.of", "Object.values", "structuredClone"]);

function partsOf(node: Node, flow: Flow): readonly Node[] {
  if (Node.isArrayLiteralExpression(node)) return node.getElements();
  if (Node.isSpreadElement(node)) return [node.getExpression()];
  if (Node.isConditionalExpression(node)) return [node.getWhenTrue(), node.getWhenFalse()];
  if (Node.isBinaryExpression(node)) return operandsOf(node);
  if (Node.isNewExpression(node))
    return ["Set", "Array"].includes(node.getExpression().getText()) ? node.getArguments() : [];
  if (Node.isCallExpression(node)) return partsOfCall(node);
  if (Node.isIdentifier(node) || Node.isPropertyAccessExpression(node))
    return sdkPath(node) ? [] : declaredValues(node, flow);
  if (Node.isElementAccessExpression(node)) return elementsOf(node, flow);
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
  const returned = sdkPath(callee) ? [] : returnedValues(callee);
  if (returned.length > 0 || !Node.isPropertyAccessExpression(callee)) return returned;
  const name = callee.getName();
  return keepsElements(name) ? [callee.getExpression(), ...(addsElements(name) ? node.getArguments() : [])] : [];
}

/** The element with a known key; with any other, every value of the object, or the list itself. */
function elementsOf(node: ElementAccessExpression, flow: Flow): readonly Node[] {
  const key = node.getArgumentExpression();
  if (isString(key)) return declaredValues(key, flow);
  const values = objectsOf(node.getExpression(), flow).flatMap((object) =>
    object
      .getProperties()
      .flatMap((property) => (Node.isPropertyAssignment(property) ? [property.getInitializerOrThrow()] : [])),
  );
  return [...values, node.getExpression()];
}
