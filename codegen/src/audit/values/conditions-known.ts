import { ts } from "../syntax/typescript.ts";
import { numberOf } from "./number-of.ts";
import type { Env, Facts, Run } from "./value.ts";

/** The key of a condition: conditions with one key are the same condition. */
interface Fact {
  readonly key: string;
  /** Whether the condition holds where the fact does not. */
  readonly negated: boolean;
  /** For a comparison with a text: the compared expression and the text, because it then equals no other text. */
  readonly equal?: readonly [key: string, text: string];
}

/** Returns the path conditions under which a condition holds, or does not. */
export function factsOf(run: Run, condition: ts.Expression, holds: boolean, env: Env): Facts {
  const fact = factOf(run, condition, env);
  return stated(fact, holds !== fact.negated);
}

/** Returns the key of a condition: its text, if it means the same in its whole function, or else its place. */
export function factOf(run: Run, condition: ts.Expression, env: Env): Fact {
  let node = condition;
  let negated = false;
  for (;;) {
    if (ts.isParenthesizedExpression(node)) node = node.expression;
    else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      negated = !negated;
      node = node.operand;
    } else if (ts.isBinaryExpression(node) && isEquality(node) && isNothing(node.right)) {
      if (!isInequality(node)) negated = !negated;
      node = node.left;
    } else break;
  }
  if (!isStable(run, node)) return { key: placeKey(condition, env), negated: false };
  if (!ts.isBinaryExpression(node) || !isEquality(node)) return { key: stableKey(run, node, env), negated };
  const [value, text] = ts.isStringLiteralLike(node.left) ? [node.right, node.left] : [node.left, node.right];
  return { ...comparison(run, value, text, env), negated: negated !== isInequality(node) };
}

/** Returns the path conditions under which a clause of a switch is taken. */
export function clauseFacts(run: Run, clause: ts.CaseOrDefaultClause, env: Env): Facts {
  const { clauses } = clause.parent;
  const others = ts.isDefaultClause(clause)
    ? clauses.filter(ts.isCaseClause).map((other) => [clauseFact(run, other, env).key, false] as const)
    : [];
  return new Map<string, boolean | string>([
    [placeKey(clause.parent, env), String(clause.pos)],
    ...stated(clauseFact(run, clause, env), true),
    ...others,
  ]);
}

/** Returns the key of the condition that a clause of a switch is taken. */
export function clauseFact(run: Run, clause: ts.CaseOrDefaultClause, env: Env): Fact {
  const { expression } = clause.parent.parent;
  if (ts.isCaseClause(clause) && ts.isStringLiteralLike(clause.expression) && isStable(run, expression))
    return comparison(run, expression, clause.expression, env);
  return { key: `${placeKey(clause, env)}:taken`, negated: false };
}

/** Returns the key of a choice by its place and frame. */
export function placeKey(node: ts.Node, env: Env): string {
  return `${node.getSourceFile().fileName}:${numberOf(env)}@${node.pos}`;
}

function stated({ key, equal }: Fact, holds: boolean): Facts {
  return new Map<string, boolean | string>([[key, holds], ...(equal && holds ? [equal] : [])]);
}

function comparison(run: Run, value: ts.Expression, other: ts.Expression, env: Env): Fact {
  const key = stableKey(run, value, env);
  if (!ts.isStringLiteralLike(other))
    return { key: `${key} === ${symbolIds(run, other)}:${other.getText()}`, negated: false };
  return { key: `${key} === ${JSON.stringify(other.text)}`, negated: false, equal: [`${key} ===`, other.text] };
}

function stableKey(run: Run, node: ts.Expression, env: Env): string {
  return `${node.getSourceFile().fileName}:${numberOf(env)}:${symbolIds(run, node)}:${node.getText()}`;
}

function isEquality({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.EqualsEqualsToken ||
    kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsToken ||
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken
  );
}

function isInequality({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.ExclamationEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsEqualsToken;
}

function isNothing(node: ts.Expression): boolean {
  return node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === "undefined");
}

/** True for identifiers without assignments, members of them, literals and comparisons. */
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

/** The places where the names in a condition are declared, because the same text may mean another variable elsewhere. */
function symbolIds(run: Run, node: ts.Node): string {
  if (ts.isIdentifier(node)) return String(run.code.symbolOf(node)?.declarations?.[0]?.pos ?? "");
  if (ts.isPropertyAccessExpression(node)) return symbolIds(run, node.expression);
  return ts.isBinaryExpression(node) ? `${symbolIds(run, node.left)},${symbolIds(run, node.right)}` : "";
}
