import { Node, type ArrayLiteralExpression, type NoSubstitutionTemplateLiteral, type StringLiteral } from "ts-morph";

/** A string in code, as the node that holds it. */
export type StringNode = StringLiteral | NoSubstitutionTemplateLiteral;

/** Whether the node is a string without anything inserted. */
export function isString(node: Node | undefined): node is StringNode {
  return Node.isStringLiteral(node) || Node.isNoSubstitutionTemplateLiteral(node);
}

/** Takes what is found to be used as a scope. */
export interface Found {
  /** A string that is a scope. */
  readonly string: (node: StringNode) => void;
  /** A list of scopes, in which their number and their order mean nothing. */
  readonly list: (node: ArrayLiteralExpression) => void;
  /** A type that the project itself declares for scopes. */
  readonly type: (declaration: Node) => void;
}
