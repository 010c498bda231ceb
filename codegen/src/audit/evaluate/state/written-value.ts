import { ts } from "../../syntax/typescript.ts";
import { placeKey } from "../../values/conditions-known.ts";
import type { Assignment, WriteNode } from "../../syntax/writes-of.ts";
import { items } from "../../values/lists.ts";
import { each, either, just, literal, nothing, unknown } from "../../values/possible.ts";
import type { Env, Run, Values } from "../../values/value.ts";
import { isFunction, parentOf, isWithin } from "../../syntax/nodes.ts";
import { concat } from "../../values/text.ts";

/** Returns the value that a write leaves in its target; none for a call that changes its target. */
export function writtenValue(run: Run, { node, keys = [], value }: Assignment, env: Env): Values {
  if (value) return run.evaluate(value, env);
  return keys.reduce<Values>(
    (values, key) =>
      each(values, (part) =>
        part.kind === "unknown" || key === "*"
          ? just(unknown(key, part.kind === "unknown" ? part.reason : "the rest of a pattern"))
          : run.read(part, key),
      ),
    wholeValue(run, node, env),
  );
}

function wholeValue(run: Run, node: WriteNode, env: Env): Values {
  if (ts.isBinaryExpression(node)) {
    const values = run.evaluate(node, env);
    if (node.operatorToken.kind !== ts.SyntaxKind.PlusEqualsToken || !isInLoop(node)) return values;
    // In a loop, the text may grow again and again.
    return either(values, grown(values));
  }
  if (ts.isForOfStatement(node))
    return each(run.evaluate(node.expression, env), (list) => items(list, placeKey(node, env)));
  if (ts.isForInStatement(node))
    return each(run.evaluate(node.expression, env), (value) =>
      value.kind === "object" && !value.open
        ? either(...[...value.entries.keys()].map(literal))
        : just(unknown("key", "a key of an unknown object")),
    );
  return ts.isCallExpression(node) ? nothing : just(unknown("number", "a number that is counted", "number"));
}

/** Texts that may be added to again and again. */
export function grown(values: Values): Values {
  return concat([values, just(unknown("rest", "the text grows in a loop", "path"))]);
}

/** Whether a node may run more than once in one call of its function. */
export function isInLoop(node: ts.Node): boolean {
  for (let up = parentOf(node); up !== undefined && !isFunction(up); up = parentOf(up))
    if (ts.isIterationStatement(up, false)) return true;
  return false;
}

/** Whether code after a declaration may run without a node in it: in a branch, after a throw, or in a function of its own. */
export function isConditional(node: ts.Node, declaration: ts.Node): boolean {
  let from = node;
  for (let up = parentOf(node); up !== undefined && !isWithin(declaration, up); up = parentOf(up)) {
    if (isFunction(up) || isBranch(up, from)) return true;
    from = up;
  }
  return false;
}

/** Whether a node in a statement or expression runs only under a condition. */
function isBranch(around: ts.Node, part: ts.Node): boolean {
  if (ts.isIfStatement(around) || ts.isConditionalExpression(around)) return part !== conditionOf(around);
  if (ts.isBinaryExpression(around)) return part === around.right && isShortCircuit(around.operatorToken.kind);
  return ts.isTryStatement(around) || ts.isCaseOrDefaultClause(around);
}

function conditionOf(node: ts.IfStatement | ts.ConditionalExpression): ts.Expression {
  return ts.isIfStatement(node) ? node.expression : node.condition;
}

function isShortCircuit(kind: ts.SyntaxKind): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

/** The node at which the target has its new value. */
export function placeOf(node: WriteNode): ts.Node {
  return ts.isForOfStatement(node) || ts.isForInStatement(node) ? node.initializer : node;
}
