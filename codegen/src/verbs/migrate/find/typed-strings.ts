import { Node } from "ts-morph";
import { declaredValues, hereOnly } from "../syntax/declared-values.ts";
import { isString, type Found } from "./found.ts";
import { anyElement, type Fit, type Step } from "../types/scope-types.ts";
import { unwrap } from "../syntax/unwrap.ts";

/**
 * Calls back for the strings in an expression that the test accepts by the steps which lead to them: elements, properties,
 * names of properties.
 */
export function typedStrings(root: Node, accepts: (steps: readonly Step[]) => Fit, found: Found): void {
  const seen = new Set<Node>();
  const visit = (given: Node, steps: readonly Step[]): void => {
    const node = unwrap(given);
    if (seen.has(node)) return;
    seen.add(node);
    if (isString(node)) {
      if (accepts(steps) !== "none") found.string(node);
    } else if (Node.isArrayLiteralExpression(node)) {
      if (accepts([...steps, anyElement]) === "listed") found.list(node);
      let index = 0;
      for (const element of node.getElements()) {
        if (Node.isSpreadElement(element)) {
          visit(element.getExpression(), steps);
          // The number of elements that it adds is unknown.
          index = Number.POSITIVE_INFINITY;
        } else visit(element, [...steps, { element: index++ }]);
      }
    } else if (Node.isObjectLiteralExpression(node)) {
      for (const property of node.getProperties()) {
        if (Node.isSpreadAssignment(property)) visit(property.getExpression(), steps);
        if (!Node.isPropertyAssignment(property)) continue;
        const written = property.getNameNode();
        const name = Node.isComputedPropertyName(written) ? unwrap(written.getExpression()) : written;
        if (isString(name) && accepts([...steps, "key"]) !== "none") found.string(name);
        visit(property.getInitializerOrThrow(), [
          ...steps,
          { property: isString(name) ? name.getLiteralText() : name.getText() },
        ]);
      }
    } else for (const part of partsOf(node)) visit(part, steps);
  };
  visit(root, []);
}

/** The expressions that a value of the same type can come from. */
function partsOf(node: Node): readonly Node[] {
  if (Node.isConditionalExpression(node)) return [node.getWhenTrue(), node.getWhenFalse()];
  if (Node.isBinaryExpression(node)) {
    return ["||", "??", "&&"].includes(node.getOperatorToken().getText()) ? [node.getLeft(), node.getRight()] : [];
  }
  if (Node.isIdentifier(node)) return declaredValues(node, hereOnly);
  if (
    Node.isNewExpression(node) ||
    (Node.isCallExpression(node) && node.getExpression().getText() === "Object.freeze")
  ) {
    return node.getArguments().slice(0, 1);
  }
  return [];
}
