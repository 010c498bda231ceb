import { methodNamed } from "../methods.ts";
import { ts } from "./typescript.ts";
import { helperOf } from "./compiler-helpers.ts";
import { nameText } from "./nodes.ts";

/** A node that writes: an assignment, a counter, a loop, or a call that changes its receiver. */
export type WriteNode =
  | ts.BinaryExpression
  | ts.CallExpression
  | ts.PrefixUnaryExpression
  | ts.PostfixUnaryExpression
  | ts.ForInOrOfStatement;

/** The target of a write: a variable, or one of its members. */
export interface Assignment {
  readonly node: WriteNode;
  /** The members from the variable on; empty for the variable itself, `*` for a name that is computed. */
  readonly path: readonly string[];
  /** The path of a pattern to its value: `[{ url }] = list` writes the value at `0`, then `url`. */
  readonly keys?: readonly string[];
  /** The value that a call writes: `_defineProperty(this, "client", value)`. */
  readonly value?: ts.Expression;
}

/** A call that changes its receiver: `list.push(…)`. */
export type ChangingCall = Assignment & { readonly node: ts.CallExpression };

/** True if a write is a call that changes its receiver. */
export function isChange(write: Assignment): write is ChangingCall {
  return ts.isCallExpression(write.node) && write.value === undefined;
}

/** A write, and its target. */
export interface Write extends Omit<Assignment, "path"> {
  readonly target: ts.Expression;
  /** The member of the target that is written, where a call names it. */
  readonly member?: string;
}

/** Returns the writes of a node itself: none, one, or several for a pattern. */
export function writesOf(node: ts.Node): readonly Write[] {
  if (ts.isBinaryExpression(node)) return isAssigning(node) ? targets(node, node.left, []) : [];
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node))
    return isCounting(node) ? [{ node, target: node.operand }] : [];
  if (ts.isForOfStatement(node) || ts.isForInStatement(node))
    return ts.isVariableDeclarationList(node.initializer) ? [] : targets(node, node.initializer, []);
  return ts.isCallExpression(node) ? changedBy(node) : [];
}

function isAssigning({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isCounting({ operator }: ts.PrefixUnaryExpression | ts.PostfixUnaryExpression): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}

/** The targets in a pattern, with the way to the value of each. */
function targets(node: Write["node"], target: ts.Expression, keys: readonly string[]): readonly Write[] {
  if (ts.isArrayLiteralExpression(target))
    return target.elements.flatMap((element, index) =>
      ts.isOmittedExpression(element)
        ? []
        : targets(node, inPattern(element), [...keys, ts.isSpreadElement(element) ? "*" : String(index)]),
    );
  if (!ts.isObjectLiteralExpression(target)) return [keys.length === 0 ? { node, target } : { node, target, keys }];
  return target.properties.flatMap((property) => {
    if (ts.isShorthandPropertyAssignment(property)) return targets(node, property.name, [...keys, property.name.text]);
    if (ts.isSpreadAssignment(property)) return targets(node, property.expression, [...keys, "*"]);
    if (!ts.isPropertyAssignment(property)) return [];
    return targets(node, inPattern(property.initializer), [...keys, nameText(property.name) ?? "*"]);
  });
}

/** Returns the target in `target = default` and `...target`. */
function inPattern(element: ts.Expression): ts.Expression {
  if (ts.isSpreadElement(element)) return element.expression;
  return ts.isBinaryExpression(element) && element.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? element.left
    : element;
}

const definers: ReadonlySet<string> = new Set(["defineProperty", "publicField", "defNormalProp"]);
const privately = /^(?:classPrivateField(?:Set|InitSpec|Init)|private(?:Add|Set))$/u;

/** `Object.defineProperty(this, "client", { value })`, and the calls that compilers write for public and private fields. */
function definedBy(node: ts.CallExpression): Write | undefined {
  const { expression, arguments: args } = node;
  const [first, second, third] = args;
  if (first === undefined || second === undefined) return undefined;
  // TypeScript keeps private fields in a map: `_Mailer_client.set(this, client)`.
  if (
    first.kind === ts.SyntaxKind.ThisKeyword &&
    ts.isPropertyAccessExpression(expression) &&
    expression.name.text === "set" &&
    ts.isIdentifier(expression.expression)
  )
    return { node, target: first, member: `#${expression.expression.text}`, value: second };
  if (third === undefined) return undefined;
  const helper = helperOf(node);
  const isOfLanguage =
    expression.getText() === "Object.defineProperty" || expression.getText() === "Reflect.defineProperty";
  if (helper !== undefined && privately.test(helper)) {
    const [target, map] = second.kind === ts.SyntaxKind.ThisKeyword ? [second, first] : [first, second];
    return { node, target, member: `#${map.getText()}`, value: described(third) ?? third };
  }
  if (!isOfLanguage && (helper === undefined || !definers.has(helper))) return undefined;
  const member = nameText(second);
  const value = isOfLanguage ? described(third) : third;
  return member !== undefined && value && !isExports(first) ? { node, target: first, member, value } : undefined;
}

/** The value in a property's description. */
function described(node: ts.Expression): ts.Expression | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const found = node.properties.find((property) => nameText(property.name) === "value");
  return found && ts.isPropertyAssignment(found) ? found.initializer : undefined;
}

function isExports(node: ts.Expression): boolean {
  return /^(?:module\.)?exports$/u.test(node.getText());
}

/** Returns the writes of `list.push(…)`, `map.set(…)` and `Object.assign(target, …)`. */
function changedBy(node: ts.CallExpression): readonly Write[] {
  const { expression, arguments: args } = node;
  const [first] = args;
  const defined = definedBy(node);
  if (defined) return [defined];
  if (!ts.isPropertyAccessExpression(expression) || first === undefined) return [];
  if (methodNamed(expression.name.text)?.changes === "append") return [{ node, target: expression.expression }];
  const isAssign = expression.name.text === "assign" && args.length > 1 && expression.expression.getText() === "Object";
  return isAssign ? [{ node, target: first }] : [];
}
