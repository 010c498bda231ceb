import { Node } from "ts-morph";
import { isNamed, type ScopeTypeTest } from "./scope-types.ts";

/** Whether a literal type stands where a type of the SDK takes scopes: `KeyRequest<"general", "…">`, `ScopeDetails["…"]`. */
export function isScopeArgument(literal: Node, isScopeType: ScopeTypeTest): boolean {
  let node = literal;
  let parent = node.getParent();
  while (parent && (Node.isUnionTypeNode(parent) || Node.isParenthesizedTypeNode(parent))) {
    node = parent;
    parent = node.getParent();
  }
  if (Node.isIndexedAccessTypeNode(parent))
    return parent.getIndexTypeNode() === node && isNamed(parent.getObjectTypeNode(), "ScopeDetails");
  if (!Node.isTypeReference(parent)) return false;
  if (isNamed(parent, "KeyRequest")) return parent.getTypeArguments()[1] === node;
  if (isNamed(parent, "MissingScopes")) return true;
  const [first] = parent.getTypeArguments();
  return (
    /^(?:Extract|Exclude)$/.test(parent.getTypeName().getText()) &&
    first !== undefined &&
    first !== node &&
    isScopeType(first, []) !== "none"
  );
}
