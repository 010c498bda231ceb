import { ts } from "ts-morph";
import type { Run } from "./run.ts";
import { parentOf } from "./syntax.ts";
import type { Env, Facts, Frame, Value, Values } from "./value.ts";

const ids = new WeakMap<Frame, number>();
let next = 1;

/**
 * The conditions under which a node is reached, up to an outer node; undefined if it is not.
 *
 * Looks at the branches around the node, and at what leaves the function before it.
 */
export function branchFacts(run: Run, node: ts.Node, env: Env, stop?: ts.Node): Facts | undefined {
  const facts = new Map<string, boolean | string>();
  const assume = (condition: ts.Expression, holds: boolean): boolean => {
    const decided = run.decide(condition, env);
    if (decided !== undefined) return decided === holds;
    const fact = factOf(run, condition, env);
    const value = fact.negated ? !holds : holds;
    if (facts.get(fact.key) === !value) return false;
    facts.set(fact.key, value);
    return true;
  };
  for (let inner = node, up = parentOf(node); up !== undefined && up !== stop; inner = up, up = parentOf(up)) {
    if (ts.isIfStatement(up) && inner !== up.expression && !assume(up.expression, inner === up.thenStatement))
      return undefined;
    if (ts.isConditionalExpression(up) && inner !== up.condition && !assume(up.condition, inner === up.whenTrue))
      return undefined;
    if (ts.isCaseOrDefaultClause(up)) {
      if (!reachesClause(run, up, env)) return undefined;
      if (fallingInto(up).length === 1) {
        facts.set(placeKey(up.parent, env), String(up.pos));
        facts.set(clauseKey(up, env), true);
      }
    }
    if (ts.isBlock(up) || ts.isSourceFile(up) || ts.isCaseOrDefaultClause(up))
      for (const before of up.statements) {
        if (before === inner) break;
        if (
          ts.isIfStatement(before) &&
          before.elseStatement === undefined &&
          leaves(before.thenStatement) &&
          !assume(before.expression, false)
        )
          return undefined;
      }
  }
  return facts;
}

/** What a condition is known by: how it is written, if it means the same all over its function, or else where. */
export function factOf(
  run: Run,
  condition: ts.Expression,
  env: Env,
): { readonly key: string; readonly negated: boolean } {
  let node = condition;
  let negated = false;
  for (;;) {
    if (ts.isParenthesizedExpression(node)) node = node.expression;
    else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      negated = !negated;
      node = node.operand;
    } else if (ts.isBinaryExpression(node) && isEquality(node) && isNothing(node.right)) {
      if (
        node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsToken ||
        node.operatorToken.kind === ts.SyntaxKind.EqualsEqualsEqualsToken
      )
        negated = !negated;
      node = node.left;
    } else break;
  }
  if (!isStable(run, node)) return { key: placeKey(condition, env), negated: false };
  return { key: `${node.getSourceFile().fileName}:${frameId(env)}:${symbolIds(run, node)}:${node.getText()}`, negated };
}

/** What it is known by that a clause of a switch is the one that is taken. */
export function clauseKey(clause: ts.CaseOrDefaultClause, env: Env): string {
  return `${placeKey(clause, env)}:taken`;
}

/** What a choice that is made in one place is known by. */
export function placeKey(node: ts.Node, env: Env): string {
  return `${node.getSourceFile().fileName}:${frameId(env)}@${node.pos}`;
}

function isEquality(node: ts.BinaryExpression): boolean {
  const kinds: readonly ts.SyntaxKind[] = [
    ts.SyntaxKind.EqualsEqualsToken,
    ts.SyntaxKind.EqualsEqualsEqualsToken,
    ts.SyntaxKind.ExclamationEqualsToken,
    ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ];
  return kinds.includes(node.operatorToken.kind);
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

/** Identifiers that nobody writes to, members of them, literals and comparisons. */
function isStable(run: Run, node: ts.Expression): boolean {
  if (ts.isIdentifier(node)) {
    const symbol = run.code.symbolOf(node);
    return symbol !== undefined && run.code.writesTo(symbol).length === 0;
  }
  if (ts.isPropertyAccessExpression(node))
    return node.expression.kind === ts.SyntaxKind.ThisKeyword || isStable(run, node.expression);
  if (ts.isBinaryExpression(node)) return isStable(run, node.left) && isStable(run, node.right);
  return ts.isLiteralExpression(node) || node.kind === ts.SyntaxKind.TrueKeyword;
}

/** Where the names in a condition are declared: the same text may mean another variable elsewhere. */
function symbolIds(run: Run, node: ts.Node): string {
  if (ts.isIdentifier(node)) return String(run.code.symbolOf(node)?.declarations?.[0]?.pos ?? "");
  if (ts.isPropertyAccessExpression(node)) return symbolIds(run, node.expression);
  return ts.isBinaryExpression(node) ? `${symbolIds(run, node.left)},${symbolIds(run, node.right)}` : "";
}

function frameId(env: Env): number {
  if (env === undefined) return 0;
  const id = ids.get(env) ?? next++;
  ids.set(env, id);
  return id;
}

/** Whether a statement always ends what runs after it. */
function leaves(statement: ts.Statement): boolean {
  if (ts.isReturnStatement(statement) || ts.isThrowStatement(statement) || ts.isContinueStatement(statement))
    return true;
  const last = ts.isBlock(statement) ? statement.statements.at(-1) : undefined;
  return last !== undefined && leaves(last);
}

function reachesClause(run: Run, clause: ts.CaseOrDefaultClause, env: Env): boolean {
  const { clauses, parent } = clause.parent;
  const chosen = (other: ts.CaseOrDefaultClause): boolean | undefined =>
    ts.isCaseClause(other) ? sameText(run, parent.expression, other.expression, env) : undefined;
  return fallingInto(clause).some((member) =>
    ts.isDefaultClause(member) ? !clauses.some((other) => chosen(other) === true) : chosen(member) !== false,
  );
}

/** A clause, and those before it that do not end before it. */
export function fallingInto(clause: ts.CaseOrDefaultClause): readonly ts.CaseOrDefaultClause[] {
  const { clauses } = clause.parent;
  const group: ts.CaseOrDefaultClause[] = [clause];
  for (let index = clauses.indexOf(clause) - 1; index >= 0; index--) {
    const before = clauses[index];
    if (
      before === undefined ||
      before.statements.some(
        (statement) => leaves(statement) || ts.isBreakStatement(statement) || ts.isBlock(statement),
      )
    )
      break;
    group.push(before);
  }
  return group;
}

function sameText(run: Run, a: ts.Expression, b: ts.Expression, env: Env): boolean | undefined {
  return compareValues(run.evaluate(a, env), run.evaluate(b, env));
}

/** Whether two sides are equal, where both are known texts or nothing. */
export function compareValues(left: Values, right: Values): boolean | undefined {
  const a = left.map(({ value }) => scalar(value));
  const b = right.map(({ value }) => scalar(value));
  if (a.length === 0 || b.length === 0 || a.includes(undefined) || b.includes(undefined)) return undefined;
  if (a.length === 1 && b.length === 1) return a[0] === b[0];
  return a.some((text) => b.includes(text)) ? undefined : false;
}

/** A text or nothing, as something to compare; undefined for all else. */
function scalar(value: Value): string | undefined {
  if (value.kind === "nothing") return "\0";
  if (value.kind !== "text" || !value.text.every((piece) => typeof piece === "string")) return undefined;
  return value.text.join("");
}
