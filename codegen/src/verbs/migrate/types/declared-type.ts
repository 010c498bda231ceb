import { Node, type BindingElement } from "ts-morph";
import { declarations } from "../syntax/declarations-of.ts";
import { nameOf } from "../syntax/declared-values.ts";
import type { Step } from "./scope-types.ts";
import { typeNodeOf } from "./type-nodes.ts";
import { unwrap } from "../syntax/unwrap.ts";

/** A type, and the steps from there. */
export interface DeclaredType {
  readonly type: Node;
  readonly steps: readonly Step[];
}

/** The type that a name or member was declared with, or the `new Set<Scope>()` that it was initialized with. */
export function declaredType(node: Node): DeclaredType | undefined {
  for (const declaration of declarations(node)) {
    const type = typeOfDeclaration(declaration);
    if (type !== undefined) return type;
  }
  if (!Node.isPropertyAccessExpression(node)) return undefined;
  const owner = declaredType(node.getExpression());
  return owner && { type: owner.type, steps: [...owner.steps, { property: node.getName() }] };
}

function typeOfDeclaration(declaration: Node): DeclaredType | undefined {
  const type = typeNodeOf(declaration);
  if (type !== undefined) return { type, steps: [] };
  if (Node.isBindingElement(declaration)) return typeInPattern(declaration);
  const created =
    Node.isVariableDeclaration(declaration) || Node.isPropertyDeclaration(declaration)
      ? declaration.getInitializer()
      : undefined;
  const inner = created && unwrap(created);
  return Node.isNewExpression(inner) && inner.getTypeArguments().length > 0 ? { type: inner, steps: [] } : undefined;
}

/** The type of what a pattern takes out of a value whose type is written. */
function typeInPattern(element: BindingElement): DeclaredType | undefined {
  const pattern = element.getParent();
  const owner = typeOfDeclaration(pattern.getParent());
  if (owner === undefined || element.getDotDotDotToken() !== undefined) return undefined;
  const step: Step = Node.isObjectBindingPattern(pattern)
    ? { property: nameOf(element.getPropertyNameNode() ?? element.getNameNode()) }
    : { element: pattern.getElements().indexOf(element) };
  return { type: owner.type, steps: [...owner.steps, step] };
}
