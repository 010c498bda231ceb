import { Node, SyntaxKind, type ParameterDeclaration } from "ts-morph";
import { declarations, functionsOf, isFunction, ownReturns } from "./declared-values.ts";
import { isString, type StringNode } from "./list-strings.ts";
import { isNamed, type ScopeTypeTest, type Step } from "./scope-types.ts";
import { typedStrings } from "./typed-strings.ts";

/** Calls back for every string at this node that a type calls a scope: in annotations, `as`, `satisfies`, arguments, comparisons. */
export function findInTypes(node: Node, isScopeType: ScopeTypeTest, found: (node: StringNode) => void): void {
  const expect = (value: Node | undefined, type: Node | undefined, before: readonly Step[] = []): void => {
    if (value && type) typedStrings(value, (steps) => isScopeType(type, [...before, ...steps]), found);
  };

  if (Node.isVariableDeclaration(node) || Node.isPropertyDeclaration(node) || Node.isParameterDeclaration(node)) {
    expect(node.getInitializer(), node.getTypeNode());
  } else if (Node.isAsExpression(node) || Node.isSatisfiesExpression(node) || Node.isTypeAssertion(node)) {
    expect(node.getExpression(), node.getTypeNode());
  } else if (Node.isCallExpression(node) || Node.isNewExpression(node)) {
    const parameters =
      functionsOf(node.getExpression())[0]?.getParameters() ?? constructorParameters(node.getExpression());
    node.getArguments().forEach((argument, index) => {
      const parameter = parameters[index] ?? parameters.at(-1);
      if (parameter?.isRestParameter() === true) expect(argument, parameter.getTypeNode(), ["element"]);
      else expect(argument, parameters[index]?.getTypeNode());
      // "new Set<Scope>([…])" and "useState<Scope>(…)" say it before the arguments.
      for (const type of node.getTypeArguments()) {
        typedStrings(
          argument,
          (steps) => isScopeType(type, steps) || (steps[0] === "element" && isScopeType(type, steps.slice(1))),
          found,
        );
      }
    });
    findInMethodCall(node, isScopeType, expect);
  } else if (Node.isBinaryExpression(node)) {
    const [left, right] = [node.getLeft(), node.getRight()];
    const isComparison = /^[!=]==?$/.test(node.getOperatorToken().getText());
    if (!isComparison && node.getOperatorToken().getKind() !== SyntaxKind.EqualsToken) return;
    expectLike(left, right, expect);
    if (isComparison) expectLike(right, left, expect);
  } else if (Node.isElementAccessExpression(node)) {
    const owner = declaredType(node.getExpression());
    const key = node.getArgumentExpression();
    if (owner && isString(key)) expect(key, owner.type, [...owner.steps, "key"]);
  } else if (Node.isCaseClause(node)) {
    const [owner] = node.getAncestors().filter(Node.isSwitchStatement);
    if (owner) expectLike(owner.getExpression(), node.getExpression(), expect);
  } else if (Node.isJsxAttribute(node)) {
    const value = node.getInitializer();
    const inner = Node.isJsxExpression(value) ? value.getExpression() : value;
    const tag = node.getParentOrThrow().getParentOrThrow();
    if (!Node.isJsxOpeningElement(tag) && !Node.isJsxSelfClosingElement(tag)) return;
    const [properties] = functionsOf(tag.getTagNameNode())[0]?.getParameters() ?? [];
    expect(inner, properties?.getTypeNode(), [{ property: node.getNameNode().getText() }]);
  } else if (isFunction(node)) {
    const type = node.getReturnTypeNode();
    const values = Node.isArrowFunction(node) && !Node.isBlock(node.getBody()) ? [node.getBody()] : ownReturns(node);
    if (type) for (const value of values) expect(value, type);
  } else if (Node.isLiteralTypeNode(node)) {
    const literal = node.getLiteral();
    if (isString(literal) && isScopeArgument(node, isScopeType)) found(literal);
  }
}

type Expect = (value: Node | undefined, type: Node | undefined, before?: readonly Step[]) => void;

/** `list.includes("…")`, `set.add("…")` and the like take what the list holds. */
function findInMethodCall(node: Node, isScopeType: ScopeTypeTest, expect: Expect): void {
  const callee = Node.isCallExpression(node) ? node.getExpression() : undefined;
  if (!Node.isCallExpression(node) || !Node.isPropertyAccessExpression(callee)) return;
  if (!["includes", "indexOf", "has", "add", "delete", "push", "unshift", "get", "set"].includes(callee.getName()))
    return;
  const owner = declaredType(callee.getExpression());
  if (owner === undefined) return;
  const isMap = isScopeType(owner.type, [...owner.steps, "element", "element"]);
  for (const argument of isMap ? node.getArguments().slice(0, 1) : node.getArguments()) {
    expect(argument, owner.type, [...owner.steps, "element", ...(isMap ? (["element"] as const) : [])]);
  }
}

function expectLike(typed: Node, value: Node, expect: Expect): void {
  const declared = declaredType(typed);
  if (declared) expect(value, declared.type, declared.steps);
}

/** The type that a name or member was declared with, and the steps from there. */
function declaredType(node: Node): { readonly type: Node; readonly steps: readonly Step[] } | undefined {
  for (const declaration of declarations(node)) {
    const type =
      Node.isVariableDeclaration(declaration) ||
      Node.isParameterDeclaration(declaration) ||
      Node.isPropertyDeclaration(declaration) ||
      Node.isPropertySignature(declaration)
        ? declaration.getTypeNode()
        : undefined;
    if (type) return { type, steps: [] };
  }
  if (!Node.isPropertyAccessExpression(node)) return undefined;
  const owner = declaredType(node.getExpression());
  return owner && { type: owner.type, steps: [...owner.steps, { property: node.getName() }] };
}

function constructorParameters(callee: Node): readonly ParameterDeclaration[] {
  const [declaration] = declarations(callee);
  return Node.isClassDeclaration(declaration) ? (declaration.getConstructors()[0]?.getParameters() ?? []) : [];
}

/** Whether a literal type stands where a type of the SDK takes scopes: `KeyRequest<"general", "…">`, `ScopeDetails["…"]`. */
function isScopeArgument(literal: Node, isScopeType: ScopeTypeTest): boolean {
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
    isScopeType(first, [])
  );
}
