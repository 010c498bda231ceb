import { ts } from "./typescript.ts";
import { functionAround, isWithin, parentOf } from "./nodes.ts";

/**
 * Returns the definitions of a variable that reach a use: the last one that always runs before it, and the conditional ones
 * after that; in a loop also those further down. A use in another function, or none, sees the value at the end.
 */
export function reaching<D extends { readonly at: ts.Node; readonly isInitial?: boolean }>(
  definitions: readonly D[],
  use: ts.Node | undefined,
): readonly D[] {
  const initial = definitions.filter(({ isInitial }) => isInitial === true);
  const writes = definitions.filter(({ isInitial }) => isInitial !== true);
  // The order in which files run is unknown.
  const file = (use ?? initial[0]?.at ?? writes[0]?.at)?.getSourceFile();
  if (writes.some(({ at }) => at.getSourceFile() !== file)) return definitions;
  const owners = new Set(writes.map(({ at }) => functionAround(at)));
  const elsewhere = use === undefined || !owners.has(functionAround(use));
  if (owners.size > 1 || (elsewhere && use !== undefined && isLater(owners, use))) return definitions;
  const inFront = elsewhere ? writes : writes.filter(({ at }) => isBefore(at, use));
  const seen: D[] = elsewhere ? [] : writes.filter(({ at }) => !isBefore(at, use) && shareLoop(at, use));
  for (const definition of inFront.toReversed()) {
    seen.unshift(definition);
    const block = blockAround(definition.at);
    if (elsewhere ? isFunctionBody(block) : isWithin(use, block)) return seen;
  }
  return [...initial, ...seen];
}

/** A function that is declared inside may run between any two of the assignments around it. */
function isLater(owners: ReadonlySet<ts.Node | undefined>, use: ts.Node): boolean {
  const [owner] = owners;
  return owner !== undefined && !isWithin(use, owner);
}

/** True if the assignment ends before the use starts. */
export function isBefore(at: ts.Node, use: ts.Node): boolean {
  return at.getEnd() <= use.getStart();
}

function shareLoop(at: ts.Node, use: ts.Node): boolean {
  for (let up = parentOf(use); up !== undefined; up = parentOf(up))
    if (ts.isIterationStatement(up, false) && isWithin(at, up)) return true;
  return false;
}

/** The list of statements that a node belongs to. */
function blockAround(node: ts.Node): ts.Node {
  let up = node;
  for (let parent = parentOf(up); parent !== undefined; parent = parentOf(up)) {
    up = parent;
    if (ts.isBlock(up) && !isBranch(up)) return up;
    if (ts.isSourceFile(up) || ts.isCaseOrDefaultClause(up) || isBranch(up) || ts.isModuleBlock(up)) return up;
    // The code after `&&`, `||`, `??` or `?` may not run.
    if (ts.isConditionalExpression(up) || (ts.isBinaryExpression(up) && isShortCircuit(up))) return up;
  }
  return up;
}

function isBranch(node: ts.Node): boolean {
  const parent = parentOf(node);
  return parent !== undefined && ts.isIfStatement(parent) && node !== parent.expression;
}

function isShortCircuit({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return (
    kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    kind === ts.SyntaxKind.BarBarToken ||
    kind === ts.SyntaxKind.QuestionQuestionToken
  );
}

function isFunctionBody(block: ts.Node): boolean {
  const parent = parentOf(block);
  return parent === undefined || (ts.isFunctionLike(parent) && ts.isBlock(block));
}
