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
 * Returns the conditions under which a value reaches its use although later assignments follow it, as alternatives: none of
 * their branches is taken. None if one of them always is.
 *
 * `let url = "/a"; if (all) url = "/b";` leaves `/a` to where `all` is false. Of `if (a) { if (b) url = "/b"; }` it is left to
 * where `a` is false, and to where only `b` is.
 */
export function unlessOverwritten(run: Run, later: readonly { readonly at: ts.Node }[], of: Use): readonly Facts[] {
  return later.reduce<readonly Facts[]>(
    (alternatives, { at }) => {
      const branch = isBefore(at, of.use) ? branchOf(run, at, of) : undefined;
      if (branch === undefined) return alternatives;
      const left = alternatives.flatMap((facts) => notIn(branch, facts));
      return left.length > mostAlternatives ? alternatives : left;
    },
    [new Map()],
  );
}

/** Beyond so many alternatives, a further assignment leaves the conditions as they are. */
const mostAlternatives = 8;

/** The ways in which the conditions of a branch do not all hold, beside what is known. */
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

/** The conditions under which an assignment happens, if these are all that it takes; undefined where it is not that simple. */
function branchOf(run: Run, at: ts.Node, { declaration, use, env }: Use): readonly Condition[] | undefined {
  const statement = parentOf(at);
  if (!statement || !ts.isExpressionStatement(statement) || functionAround(at) !== functionAround(use))
    return undefined;
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
  // In the other branch of one statement it has not happened, and in a loop it may have been another time.
  const isSequence = up !== undefined && (ts.isBlock(up) || ts.isSourceFile(up) || ts.isCaseOrDefaultClause(up));
  return isSequence && !isRepeated(at, declaration) ? conditions : undefined;
}

/** Whether a clause may end before it comes to one of its statements. */
function mayEndBefore(clause: ts.CaseOrDefaultClause, statement: ts.Node): boolean {
  const ends = (node: ts.Node): boolean =>
    (ts.isBreakStatement(node) && isBefore(node, statement)) ||
    (!isFunction(node) && ts.forEachChild(node, ends) === true);
  return ends(clause);
}

/** Whether an assignment stands in a loop that the variable does not begin anew. */
function isRepeated(at: ts.Node, declaration: ts.Node): boolean {
  for (let up = parentOf(at); up !== undefined && !isFunction(up); up = parentOf(up))
    if (ts.isIterationStatement(up, false) && !isWithin(declaration, up)) return true;
  return false;
}
