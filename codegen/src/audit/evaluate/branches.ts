import { ts } from "../syntax/typescript.ts";
import { clauseFacts, factsOf } from "../values/conditions-known.ts";
import { merge } from "../values/possible.ts";
import type { Env, Facts, Run, Value, Values } from "../values/value.ts";
import { isMachineSwitch } from "../syntax/compiler-helpers.ts";
import { parentOf } from "../syntax/nodes.ts";

/** A requirement for reaching a node: a condition that holds or does not, or a clause of a switch that is taken. */
type Requirement =
  | { readonly kind: "condition"; readonly condition: ts.Expression; readonly holds: boolean }
  | { readonly kind: "clause"; readonly clause: ts.CaseOrDefaultClause };

/** The conditions under which a node is reached, up to an outer node; undefined if it is not reached. */
export function branchFacts(run: Run, node: ts.Node, env: Env, stop?: ts.Node): Facts | undefined {
  let facts: Facts = new Map();
  for (const requirement of requirementsOf(node, stop)) {
    const more = factsFor(run, requirement, env);
    const both = more && merge(facts, more);
    if (both === undefined) return undefined;
    facts = both;
  }
  return facts;
}

/** The conditions under which a requirement is met: none if it always is, undefined if it never is. */
function factsFor(run: Run, requirement: Requirement, env: Env): Facts | undefined {
  if (requirement.kind === "clause") {
    const { clause } = requirement;
    if (!reachesClause(run, clause, env)) return undefined;
    return fallingInto(clause).length === 1 ? clauseFacts(run, clause, env) : new Map();
  }
  const { condition, holds } = requirement;
  const decided = run.decide(condition, env);
  if (decided === undefined) return factsOf(run, condition, holds, env);
  return decided === holds ? new Map() : undefined;
}

const known = new WeakMap<ts.Node, Map<ts.Node | undefined, readonly Requirement[]>>();

/** The requirements for reaching a node, which are remembered with it. */
function requirementsOf(node: ts.Node, stop: ts.Node | undefined): readonly Requirement[] {
  const ofNode = known.get(node) ?? new Map<ts.Node | undefined, readonly Requirement[]>();
  const found = ofNode.get(stop) ?? [...findRequirements(node, stop)];
  known.set(node, ofNode.set(stop, found));
  return found;
}

/** The requirements of the branches around a node, and of the statements before it that may leave its function. */
function* findRequirements(node: ts.Node, stop: ts.Node | undefined): Iterable<Requirement> {
  for (let inner = node, up = parentOf(node); up !== undefined && up !== stop; inner = up, up = parentOf(up)) {
    if (ts.isIfStatement(up) && inner !== up.expression)
      yield { kind: "condition", condition: up.expression, holds: inner === up.thenStatement };
    if (ts.isConditionalExpression(up) && inner !== up.condition)
      yield { kind: "condition", condition: up.condition, holds: inner === up.whenTrue };
    if (ts.isCaseOrDefaultClause(up) && !isMachineSwitch(up.parent.parent)) yield { kind: "clause", clause: up };
    if (ts.isBlock(up) || ts.isSourceFile(up) || ts.isCaseOrDefaultClause(up))
      for (const before of up.statements) {
        if (before === inner) break;
        if (ts.isIfStatement(before) && before.elseStatement === undefined && leaves(before.thenStatement))
          yield { kind: "condition", condition: before.expression, holds: false };
      }
  }
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
    if (before === undefined || before.statements.some(endsClause)) break;
    group.push(before);
  }
  return group;
}

/** True if a statement ends its clause, so that neither the rest nor the next clause runs after it. */
function endsClause(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(endsClause);
  return leaves(statement) || ts.isBreakStatement(statement);
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

/** A text or nothing, in a form that can be compared; undefined for any other value. */
function scalar(value: Value): string | undefined {
  if (value.kind === "nothing") return "\0";
  if (value.kind !== "text" || !value.text.every((piece) => typeof piece === "string")) return undefined;
  return value.text.join("");
}
