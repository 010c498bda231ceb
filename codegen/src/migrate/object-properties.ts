import { Node, type ObjectLiteralExpression, type PropertyAssignment } from "ts-morph";
import { declaredValues } from "./declared-values.ts";
import { unwrap } from "./unwrap.ts";

/** The values that a property has in the objects which an expression can be: written out, named, spread or serialized. */
export function propertyValues(expression: Node, name: string): readonly Node[] {
  return objectsOf(expression).flatMap((object) =>
    object.getProperties().flatMap((property): readonly Node[] => {
      if (Node.isPropertyAssignment(property) && nameOf(property) === name) return [property.getInitializerOrThrow()];
      if (Node.isShorthandPropertyAssignment(property) && property.getName() === name)
        return declaredValues(property.getNameNode());
      return [];
    }),
  );
}

/** A property's name as a program sees it. */
function nameOf(property: PropertyAssignment): string {
  const node = property.getNameNode();
  return Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node)
    ? node.getLiteralText()
    : node.getText();
}

/** Every object literal that an expression can be, or can be made from. */
export function objectsOf(root: Node): readonly ObjectLiteralExpression[] {
  const found: ObjectLiteralExpression[] = [];
  const seen = new Set<Node>();
  const visit = (given: Node): void => {
    const node = unwrap(given);
    if (seen.has(node)) return;
    seen.add(node);
    if (Node.isObjectLiteralExpression(node)) {
      found.push(node);
      for (const property of node.getProperties())
        if (Node.isSpreadAssignment(property)) visit(property.getExpression());
    } else if (Node.isConditionalExpression(node)) [node.getWhenTrue(), node.getWhenFalse()].forEach(visit);
    else if (Node.isIdentifier(node) || Node.isPropertyAccessExpression(node)) declaredValues(node).forEach(visit);
    else if (
      Node.isCallExpression(node) &&
      /^(?:JSON\.stringify|Object\.(?:freeze|assign)|structuredClone)$/.test(node.getExpression().getText())
    ) {
      node.getArguments().forEach(visit);
    }
  };
  visit(root);
  return found;
}
