import { ts } from "../syntax/typescript.ts";
import type { Code } from "../syntax/code.ts";
import { argumentAt, toArguments } from "../values/arguments.ts";
import { evaluateCallee } from "../evaluate/calls/calls.ts";
import type { CallNode } from "../syntax/file-facts.ts";
import { frameFor } from "../evaluate/calls/functions.ts";
import { baseOf, constructorOf } from "../evaluate/state/classes.ts";
import { callbacks } from "./callbacks.ts";
import { interned } from "../../collections/interned.ts";
import { limits } from "../limits.ts";
import { frameOfMember, objectOf } from "../values/instances.ts";
import type { Argument, Frame, Lazy, Run, Value, Values, World } from "../values/value.ts";
import { classOf, type FunctionNode, thisOwner } from "../syntax/nodes.ts";

/** A place where a function is called, with the frame that the call opens and the assumptions under which it does. */
export interface Site {
  readonly call: ts.Node;
  readonly frame: Frame;
  readonly world: World;
  /** Which of several functions that one call can reach. */
  readonly index: number;
}

/** Where each function is called, as far as it is known. */
export interface CallGraph {
  sitesOf(owner: FunctionNode): readonly Site[];
  /** Whether the site is new. */
  add(owner: FunctionNode, site: Site): boolean;
}

/** A graph without calls. */
export function createCallGraph(): CallGraph {
  const sites = new Map<FunctionNode, Site[]>();
  return {
    sitesOf: (owner) => sites.get(owner) ?? [],
    add: (owner, site) => {
      const known = sites.get(owner) ?? [];
      if (
        known.some(
          ({ call, world, index }) => call === site.call && index === site.index && sameWorld(world, site.world),
        )
      )
        return false;
      sites.set(owner, [...known, site]);
      return true;
    },
  };
}

/**
 * Returns the functions that a call reaches, with the frames that it opens for them. With `asLast`, functions that are passed
 * to an unknown callee count as called with unknown arguments.
 */
export function framesOf(
  run: Run,
  node: CallNode,
  callees: Values,
  asLast: boolean,
): readonly (readonly [FunctionNode, Frame])[] {
  const args = toArguments(node.arguments, undefined);
  if (node.expression.kind === ts.SyntaxKind.SuperKeyword) return superFrames(run, node, args);
  const called = callees.flatMap(({ value }) => frameOfValue(run, value, args, ts.isNewExpression(node)));
  const self = called.map(([owner, frame]) => [owner, seenFrom(frame, node, owner)] as const);
  return [
    ...self,
    ...indirect(run, node, args),
    ...callbacks(run, node, args, callees).filter(([, frame]) => asLast || frame.args !== undefined),
  ];
}

/** The frame with the object that the call names. */
const seenFrom = interned(limits.answersOfExpression, (frame: Frame, node: CallNode, owner: FunctionNode): Frame => {
  const self = selfOf(node, owner);
  return self ? { ...frame, self } : frame;
});

/** The object before the dot, evaluated again under each assumption; only the objects that have this method. */
function selfOf(node: CallNode, owner: FunctionNode): Lazy | undefined {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || ts.isNewExpression(node)) return undefined;
  const name = expression.name.text;
  return (run) => {
    const all = run.evaluate(expression.expression, undefined);
    return all.filter(({ value }) =>
      run.read(value, name).some((method) => method.value.kind === "closure" && method.value.node === owner),
    );
  };
}

/** `fn.call(self, …)` and `fn.apply(self, […])`. */
function indirect(run: Run, node: CallNode, args: readonly Argument[]): readonly (readonly [FunctionNode, Frame])[] {
  const { expression } = node;
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
  if (!ts.isPropertyAccessExpression(expression) || (name !== "call" && name !== "apply")) return [];
  const given: readonly Argument[] =
    name === "call" ? args.slice(1) : [{ spread: true, read: (current) => argumentAt(current, args, 1) }];
  return run
    .evaluate(expression.expression, undefined)
    .flatMap(({ value }) => (value.kind === "closure" ? [[value.node, frameFor(value, given)] as const] : []));
}

/** Returns the values of a call's callee. */
export function calleesOf(run: Run, node: CallNode): Values {
  return evaluateCallee(run, node, undefined);
}

/** Every call of the loaded files. */
export function callsOf(code: Code): readonly CallNode[] {
  return code.files.flatMap((file) => code.facts(file).calls);
}

function frameOfValue(
  run: Run,
  value: Value,
  args: readonly Argument[],
  isNew: boolean,
): readonly (readonly [FunctionNode, Frame])[] {
  if (value.kind === "closure" && !isNew) return [[value.node, frameFor(value, args)]];
  if (value.kind !== "class" || !isNew) return [];
  const constructor = constructorOf(run, value.node, value.env);
  const made = objectOf(value.node, args, value.env);
  return constructor ? [[constructor, frameOfMember(made, constructor, args, value.env)]] : [];
}

function superFrames(run: Run, node: CallNode, args: readonly Argument[]): readonly (readonly [FunctionNode, Frame])[] {
  const owner = thisOwner(node);
  const around = owner && classOf(owner);
  const base = around && baseOf(run, around, undefined);
  return (base ?? []).flatMap(({ value }) => {
    const constructor = value.kind === "class" ? constructorOf(run, value.node, value.env) : undefined;
    return constructor ? [[constructor, { owner: constructor, args, self: undefined, outer: undefined }] as const] : [];
  });
}

function sameWorld(a: World, b: World): boolean {
  return a.size === b.size && [...a].every(([owner, frame]) => b.get(owner) === frame);
}
