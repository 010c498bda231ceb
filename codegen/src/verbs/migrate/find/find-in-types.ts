import {
  Node,
  SyntaxKind,
  type BinaryExpression,
  type CallExpression,
  type NewExpression,
  type ParameterDeclaration,
} from "ts-morph";
import { methodNamed } from "../../../audit/methods.ts";
import { functionsOf } from "../syntax/call-sites.ts";
import { declarations } from "../syntax/declarations-of.ts";
import { declaredType } from "../types/declared-type.ts";
import { declaredValues, hereOnly } from "../syntax/declared-values.ts";
import { isString, type Found } from "./found.ts";
import { isFunction, returnsOf } from "../syntax/functions.ts";
import { isScopeArgument } from "../types/literal-types.ts";
import { anyElement, type Fit, type ScopeTypeTest, type Step } from "../types/scope-types.ts";
import { sdkPath } from "../syntax/sdk-path.ts";
import { castsAt, returnTypeOf, typeNodeOf } from "../types/type-nodes.ts";
import { typedStrings } from "./typed-strings.ts";

/** Takes a value and the type that it has to have. */
type Expect = (value: Node | undefined, type: Node | undefined, before?: readonly Step[]) => void;

/** Calls back for every string at this node that a type calls a scope: in annotations, `as`, `satisfies`, arguments, comparisons. */
export function findInTypes(node: Node, isScopeType: ScopeTypeTest, found: Found): void {
  const expect: Expect = (value, type, before = []) => {
    if (value && type) typedStrings(value, (steps) => isScopeType(type, [...before, ...steps]), found);
  };

  if (Node.isVariableDeclaration(node) || Node.isPropertyDeclaration(node) || Node.isParameterDeclaration(node)) {
    expect(node.getInitializer(), typeNodeOf(node));
  } else if (Node.isPropertyAssignment(node)) {
    expect(node.getInitializer(), typeNodeOf(node));
  } else if (Node.isBindingElement(node)) {
    expectLike(node.getNameNode(), node.getInitializer(), expect);
  } else if (Node.isAsExpression(node) || Node.isSatisfiesExpression(node) || Node.isTypeAssertion(node)) {
    expect(node.getExpression(), node.getTypeNode());
  } else if (Node.isCallExpression(node) || Node.isNewExpression(node)) {
    const hold = (type: Node, argument: Node): void =>
      typedStrings(argument, (steps) => heldBy(type, steps, isScopeType), found);
    findInArguments(node, expect, hold, found);
  } else if (Node.isBinaryExpression(node)) {
    findInBinary(node, expect);
  } else if (Node.isElementAccessExpression(node)) {
    const owner = declaredType(node.getExpression());
    const key = node.getArgumentExpression();
    if (owner && isString(key)) expect(key, owner.type, [...owner.steps, "key"]);
  } else if (Node.isCaseClause(node)) {
    const owner = node.getFirstAncestorByKind(SyntaxKind.SwitchStatement);
    if (owner) expectLike(owner.getExpression(), node.getExpression(), expect);
  } else if (Node.isJsxAttribute(node)) {
    const value = node.getInitializer();
    const tag = node.getParentOrThrow().getParentOrThrow();
    if (!Node.isJsxOpeningElement(tag) && !Node.isJsxSelfClosingElement(tag)) return;
    const [properties] = functionsOf(tag.getTagNameNode())[0]?.getParameters() ?? [];
    const inner = Node.isJsxExpression(value) ? value.getExpression() : value;
    expect(inner, properties && typeNodeOf(properties), [{ property: node.getNameNode().getText() }]);
  } else if (isFunction(node)) {
    const type = returnTypeOf(node);
    if (type) for (const value of returnsOf(node)) expect(value, type);
  } else if (Node.isLiteralTypeNode(node)) {
    const literal = node.getLiteral();
    if (isString(literal) && isScopeArgument(node, isScopeType)) found.string(literal);
  }
  for (const { value, type } of castsAt(node)) expect(value, type);
}

/** Finds scopes in the arguments of functions and constructors, and of lists and maps of the standard library. */
function findInArguments(
  node: CallExpression | NewExpression,
  expect: Expect,
  hold: (type: Node, argument: Node) => void,
  found: Found,
): void {
  const callee = node.getExpression();
  const [own] = functionsOf(callee);
  const parameters = own?.getParameters() ?? constructorParameters(callee);
  node.getArguments().forEach((argument, index) => {
    const parameter = parameters[index] ?? parameters.at(-1);
    const type = parameter && typeNodeOf(parameter);
    if (parameter?.isRestParameter() === true) expect(argument, type, [anyElement]);
    else if (index < parameters.length) expect(argument, type);
    // "new Set<Scope>([…])" and "useState<Scope>(…)" say it before the arguments.
    if (own === undefined && holders.test(callee.getText()))
      node.getTypeArguments().forEach((each) => hold(each, argument));
  });
  if (Node.isNewExpression(node)) expect(node.getArguments()[0], node);
  else findInMethodCall(node, expect, found);
}

/** Functions whose result holds a value of their type argument, in UI libraries. */
const holders =
  /(?:^|\.)(?:Set|Array|of|from|use[A-Z]\w*|ref|shallowRef|signal|createSignal|atom|\w*Subject|writable)$/;

function heldBy(type: Node, steps: readonly Step[], isScopeType: ScopeTypeTest): Fit {
  const fit = isScopeType(type, steps);
  const [first, ...others] = steps;
  return fit === "none" && typeof first === "object" && "element" in first ? isScopeType(type, others) : fit;
}

/** `list.includes("…")`, `set.add("…")`, `map.get("…")` and the like take what the list or map holds. */
function findInMethodCall(node: CallExpression, expect: Expect, found: Found): void {
  const callee = node.getExpression();
  if (!Node.isPropertyAccessExpression(callee)) return;
  const method = methodNamed(callee.getName());
  if (method?.takesElements && isSdkList(callee.getExpression()))
    for (const argument of node.getArguments()) if (isString(argument)) found.string(argument);
  const owner = declaredType(callee.getExpression());
  if (owner === undefined) return;
  node.getArguments().forEach((argument, index) => {
    if (method?.takesElements) expect(argument, owner.type, [...owner.steps, anyElement]);
    // The first argument is the key of a pair, the second its value.
    if (method?.takesEntry) expect(argument, owner.type, [...owner.steps, anyElement, { element: index }]);
  });
}

/** Whether the SDK says what is in a list: `presets.alerts.full`, `groups.alerts.read`, the `scopes` of a key that it made. */
function isSdkList(list: Node): boolean {
  const [face] = sdkPath(list) ?? [];
  if (face === "presets" || face === "groups") return true;
  if (!Node.isPropertyAccessExpression(list) || list.getName() !== "scopes") return false;
  return declaredValues(list.getExpression(), hereOnly).some(
    (value) => Node.isCallExpression(value) && sdkPath(value.getExpression())?.length === 1,
  );
}

function findInBinary(node: BinaryExpression, expect: Expect): void {
  const [left, right] = [node.getLeft(), node.getRight()];
  const isComparison = /^[!=]==?$/.test(node.getOperatorToken().getText());
  if (!isComparison && node.getOperatorToken().getKind() !== SyntaxKind.EqualsToken) return;
  expectLike(left, right, expect);
  if (isComparison) expectLike(right, left, expect);
}

function expectLike(typed: Node, value: Node | undefined, expect: Expect): void {
  const declared = declaredType(typed);
  if (declared) expect(value, declared.type, declared.steps);
}

function constructorParameters(callee: Node): readonly ParameterDeclaration[] {
  const [declaration] = declarations(callee);
  return Node.isClassDeclaration(declaration) ? (declaration.getConstructors()[0]?.getParameters() ?? []) : [];
}
