import { Node, type TypeNode } from "ts-morph";
import { declarations } from "../syntax/declarations-of.ts";
import { isString, type Found } from "./found.ts";

/** The most steps from a name to its literals. Real code has fewer; more could be a circle. */
const deepest = 20;

/**
 * Calls back for the literals in the type of something that is used as a scope or a list of scopes, and for the types of the
 * project's own that they stand in: `"mail.send" | "mail.sent"`, `readonly Mine[]`.
 */
export function literalsIn(type: TypeNode | undefined, found: Found, depth = 0): void {
  if (type === undefined || depth > deepest) return;
  const visit = (inner: TypeNode | undefined): void => literalsIn(inner, found, depth + 1);
  if (Node.isLiteralTypeNode(type)) {
    const literal = type.getLiteral();
    if (isString(literal)) found.string(literal);
  } else if (Node.isUnionTypeNode(type)) type.getTypeNodes().forEach(visit);
  else if (Node.isArrayTypeNode(type)) visit(type.getElementTypeNode());
  else if (Node.isTupleTypeNode(type)) type.getElements().forEach(visit);
  else if (Node.isParenthesizedTypeNode(type) || Node.isTypeOperatorTypeNode(type)) visit(type.getTypeNode());
  else if (Node.isTypeReference(type)) {
    const isList = /^(?:Readonly|ReadonlyArray|Array|Set|ReadonlySet)$/.test(type.getTypeName().getText());
    if (isList) type.getTypeArguments().forEach(visit);
    for (const declaration of declarations(type.getTypeName())) {
      if (!Node.isTypeAliasDeclaration(declaration) || declaration.getTypeParameters().length > 0) continue;
      found.type(declaration);
      visit(declaration.getTypeNode());
    }
  }
}
