import { ts } from "../syntax/typescript.ts";
import type { CallNode } from "../syntax/file-facts.ts";
import type { Frame, Run, Values, World } from "../values/value.ts";
import { type FunctionNode, isFunction } from "../syntax/nodes.ts";
import type { Code } from "../syntax/code.ts";
import { methodNamed } from "../methods.ts";
import { isLanguageMethod } from "../syntax/language-methods.ts";
import { orTooDeep } from "../syntax/too-deep.ts";
import { framesOfElement } from "./candidates/components.ts";
import { framesOfWrite } from "./candidates/written-away.ts";
import { Budget } from "./budget.ts";
import { createCallGraph, calleesOf, callsOf, framesOf, type CallGraph } from "./sites.ts";
import type { Candidates } from "./candidates/candidates.ts";
import { mergeWorlds } from "./worlds.ts";
import { limits } from "../limits.ts";

/** All calls of the code: the call graph, and the calls that may be requests. */
export interface FoundCalls {
  readonly graph: CallGraph;
  /** Calls of packages, of unknown callees, and of callees that are not functions. */
  readonly open: readonly CallNode[];
  /** Calls that could not be followed, because the code nests too deep. */
  readonly tooDeep: readonly ts.Node[];
}

/** Functions that a call reaches, with the values of their parameters. */
type Frames = readonly (readonly [FunctionNode, Frame])[];

/** Runs by their assumptions. */
export type RunIn = (world: World) => Run;

/**
 * Finds who calls whom. Where a callee depends on who calls the function around it (an injected client, a callback), it is
 * looked at again under each of those calls, until no new ones turn up.
 */
export function findCalls(code: Code, runIn: RunIn, candidates: Candidates): FoundCalls {
  const graph = createCallGraph();
  const base = runIn(new Map());
  const open: CallNode[] = [];
  const pending: CallNode[] = [];
  const tooDeep = new Set<ts.Node>();
  const guard = <T>(node: ts.Node, compute: () => T, instead: T): T =>
    orTooDeep(compute, () => {
      tooDeep.add(node);
      return instead;
    });
  const addAllOf = (call: ts.Node, { world }: Run, frames: Frames): boolean => {
    let isNew = false;
    for (const [index, [owner, frame]] of frames.entries())
      if (graph.add(owner, { call, frame, world, index })) isNew = true;
    return isNew;
  };
  const addFrames = (node: CallNode, run: Run, callees: Values, asLast: boolean): boolean =>
    addAllOf(node, run, framesOf(run, node, callees, asLast));
  const look = (node: CallNode): void => {
    const { result, needs } = base.ask(() => calleesOf(base, node));
    const isUnknown = result.length === 0 || result.some(({ value }) => value.kind === "unknown");
    const isOpen = !isLanguageMethod(node);
    const isPending = (isOpen || node.arguments?.some(isFunction) === true) && isUnknown && needs.size > 0;

    base.ask(() => addFrames(node, base, result, !isPending));
    // A promise counts as what it resolves to, which may be an object without a `then`.
    const isOther = isOpen && candidates.maySend(node) && !base.ask(() => isOfLanguage(base, node)).result;
    if (isOther && (isUnknown || result.some(({ value: { kind } }) => kind === "external" || kind === "nothing")))
      open.push(node);
    if (isPending) pending.push(node);
  };
  for (const node of callsOf(code)) if (candidates.has(node)) guard(node, () => look(node), undefined);
  const addAll = (call: ts.Node, frames: () => Frames): void =>
    void guard(call, () => base.ask(() => addAllOf(call, base, frames())).result, false);
  for (const file of code.files) {
    const { elements, writes } = code.facts(file);
    for (const node of elements) if (candidates.has(node)) addAll(node, () => framesOfElement(base, node));
    for (const write of writes) if (candidates.has(write.node)) addAll(write.node, () => framesOfWrite(base, write));
  }
  const found = new Set<CallNode>();
  // A call keeps the rest of its budget for the next round.
  const all = pending.map((node): Again => ({
    ...{ node, graph, runIn, addFrames },
    budget: new Budget(limits.worldsOfCallee),
  }));
  for (let round = 0, isNew = true; round < limits.calleeRounds && isNew; round++) {
    isNew = false;
    for (const again of all) {
      const { node } = again;
      if (!guard(node, () => lookAgain(new Map(), again, 0), false)) continue;
      isNew = true;
      found.add(node);
    }
  }
  for (const node of pending)
    if (!found.has(node))
      guard(node, () => base.ask(() => addFrames(node, base, calleesOf(base, node), true)).result, false);
  return { graph, open: open.filter((node) => !tooDeep.has(node)), tooDeep: [...tooDeep] };
}

/** True for a method of a list, a text or a URL that calls none of its arguments: it makes no request. */
function isOfLanguage(run: Run, { expression }: CallNode): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return false;
  const method = methodNamed(expression.name.text);
  if (method === undefined || method.calls !== undefined) return false;
  const receivers = run.evaluate(expression.expression, undefined);
  return receivers.length > 0 && receivers.every(({ value: { kind } }) => ["list", "text", "url"].includes(kind));
}

/** A call whose callee depends on the callers of the function around it. */
interface Again {
  readonly node: CallNode;
  readonly graph: CallGraph;
  readonly runIn: RunIn;
  readonly addFrames: (node: CallNode, run: Run, callees: Values, asLast: boolean) => boolean;
  readonly budget: Budget;
}

/** True if the call reaches functions that it was not known to reach. */
function lookAgain(world: World, again: Again, depth: number): boolean {
  const { node, graph, runIn, addFrames, budget } = again;
  if (budget.isSpent() || depth > limits.calleeDeep) return false;
  const run = runIn(world);
  const before = run.spent();
  const { result: callees, needs } = run.ask(() => calleesOf(run, node), limits.stepsOfCallee);
  budget.spend(run.spent() - before);
  if (world.size > 0 && run.ask(() => addFrames(node, run, callees, false)).result) return true;
  if (!callees.some(({ value }) => value.kind === "unknown") && callees.length > 0) return false;
  // The function with the fewest callers first: often one place makes an object whose methods are called from everywhere.
  const [owner] = [...needs.keys()]
    .filter((candidate) => graph.sitesOf(candidate).length > 0 && !world.has(candidate))
    .sort((a, b) => graph.sitesOf(a).length - graph.sitesOf(b).length);
  if (owner === undefined) return false;
  let isNew = false;
  for (const site of graph.sitesOf(owner)) {
    const next = mergeWorlds(world, site, owner);
    if (next !== undefined && lookAgain(next, again, depth + 1)) isNew = true;
  }
  return isNew;
}
