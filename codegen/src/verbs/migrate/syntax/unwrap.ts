import { Node } from "ts-morph";

/** The node inside parentheses, assertions and `satisfies`. */
export function unwrap(node: Node): Node {
  let inner = node;
  while (isWrapper(inner)) inner = inner.getExpression();
  return inner;
}

/** The outermost of the parentheses and assertions around a node. */
export function wrapped(node: Node): Node {
  let outer = node;
  for (let parent = outer.getParent(); parent && isWrapper(parent); parent = outer.getParent()) outer = parent;
  return outer;
}

function isWrapper(node: Node): node is Node & { getExpression(): Node } {
  return (
    Node.isParenthesizedExpression(node) ||
    Node.isAsExpression(node) ||
    Node.isSatisfiesExpression(node) ||
    Node.isTypeAssertion(node) ||
    Node.isNonNullExpression(node)
  );
}
