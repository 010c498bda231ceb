import { ts } from "../../syntax/typescript.ts";
import { fallingInto } from "../branches.ts";
import { isBefore } from "../../syntax/definitions.ts";
import { clauseFact, factOf } from "../../values/conditions-known.ts";
import type { Env, Facts, Run } from "../../values/value.ts";
import { functionAround, isFunction, isWithin, parentOf } from "../../syntax/nodes.ts";

/** Where a variable is declared and where it is used, in a frame. */
interface Use {
  readonly declaration: ts.Node;
  readonly use: ts.Node;
  readonly env: Env;
}

/**
 * Returns the conditions under which a value reaches its use although assignments follow it: no branch with such an assignment
 * is taken. They are alternatives; there are none if one of the branches is always taken.
 *
 * After `let url = "/a"; if (all) url = "/b";` the value `/a` remains if `all` is false. After `if (a) { if (b) url = "/b"; }`
 * it remains if `a` is false, or if `a` is true and `b` is false.
 */
export function unlessOverwritten(later: readonly Branch[]): readonly Facts[] {
  return later.reduce<readonly Facts[]>(
    (alternatives, branch) => {
      if (branch === undefined) return alternatives;
      const left = alternatives.flatMap((facts) => notIn(branch, facts));
      return left.length > mostAlternatives ? alternatives : left;
    },
    [new Map()],
  );
}

/** The number of alternatives above which a further assignment does not refine the conditions. */
const mostAlternatives = 8;

/** The ways in which at least one condition of a branch does not hold, together with what is known. */
function notIn(branch: readonly Condition[], known: Facts): readonly Facts[] {
  const ways: Facts[] = [];
  let before = known;
  for (const { key, holds } of branch) {
    const decided = before.get(key);
    if (decided === !holds) return [...ways, before];
    if (decided === undefined) ways.push(new Map([...before, [key, !holds]]));
    before = new Map([...before, [key, holds]]);
  }
  return ways;
}

interface Condition {
  readonly key: string;
  readonly holds: boolean;
}

/** The conditions under which an assignment happens; undefined if something else decides it. */
type Branch = readonly Condition[] | undefined;

/** Returns the branch of an assignment before a use. */
export function branchOf(run: Run, at: ts.Node, { declaration, use, env }: Use): Branch {
  const statement = parentOf(at);
  if (!statement || !ts.isExpressionStatement(statement) || functionAround(at) !== functionAround(use))
    return undefined;
  if (!isBefore(at, use)) return undefined;
  const conditions: Condition[] = [];
  let inner: ts.Node = statement;
  let up = parentOf(inner);
  for (; up !== undefined && !isWithin(use, up); inner = up, up = parentOf(up)) {
    if (ts.isIfStatement(up)) {
      const holds = inner === up.thenStatement;
      const decided = run.decide(up.expression, env);
      if (decided === !holds) return undefined;
      const { key, negated } = factOf(run, up.expression, env);
      if (decided === undefined) conditions.push({ key, holds: holds !== negated });
    } else if (ts.isCaseOrDefaultClause(up)) {
      if (fallingInto(up).length > 1 || mayEndBefore(up, statement)) return undefined;
      conditions.push({ key: clauseFact(run, up, env).key, holds: true });
    } else if (!ts.isBlock(up) && !ts.isCaseBlock(up) && !ts.isSwitchStatement(up)) return undefined;
  }
  // In the other branch of the same statement the assignment has not happened; in a loop an earlier round may have made it.
  const isSequence = up !== undefined && (ts.isBlock(up) || ts.isSourceFile(up) || ts.isCaseOrDefaultClause(up));
  return isSequence && !isRepeated(at, declaration) ? conditions : undefined;
}

/** Whether a clause may end before one of its statements runs. */
function mayEndBefore(clause: ts.CaseOrDefaultClause, statement: ts.Node): boolean {
  const ends = (node: ts.Node): boolean =>
    (ts.isBreakStatement(node) && isBefore(node, statement)) ||
    (!isFunction(node) && ts.forEachChild(node, ends) === true);
  return ends(clause);
}

/** Whether an assignment stands in a loop that does not declare the variable anew. */
function isRepeated(at: ts.Node, declaration: ts.Node): boolean {
  for (let up = parentOf(at); up !== undefined && !isFunction(up); up = parentOf(up))
    if (ts.isIterationStatement(up, false) && !isWithin(declaration, up)) return true;
  return false;
}
