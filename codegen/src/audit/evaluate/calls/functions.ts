import { interned } from "../../../collections/interned.ts";
import { remembered } from "../../../collections/memoised.ts";
import { ts } from "../../syntax/typescript.ts";
import { limits } from "../../limits.ts";
import { itself, objectOf } from "../../values/instances.ts";
import { branchFacts } from "../branches.ts";
import { each, either, given, just, nothing, unknown } from "../../values/possible.ts";
import { nameOfStep } from "../../values/text.ts";
import { calledRoot } from "../modules/module-exports.ts";
import type { Argument, ClosureValue, Env, Frame, Run, Step, UnknownValue, Value, Values } from "../../values/value.ts";
import { isMachine, returnedByMachine } from "../../syntax/compiler-helpers.ts";
import { type FunctionNode, isFunction } from "../../syntax/nodes.ts";
import { looseThis } from "../state/loose-this.ts";

/** Returns the result of a call of a function or class of the code base, or of a package. */
export function callValue(run: Run, callee: Value, args: readonly Argument[] | undefined, isNew: boolean): Values {
  if (callee.kind === "module") {
    const roots = calledRoot(run, callee).filter(({ value }) => value.kind !== "module");
    if (roots.length > 0) return each(roots, (root) => callValue(run, root, args, isNew));
  }
  if (callee.kind === "closure") return isNew ? built(run, callee) : callClosure(run, callee, args);
  if (callee.kind === "class") return isNew ? itself(objectOf(callee.node, args, callee.env)) : nothing;
  if (callee.kind === "external") {
    const modelled = isNew ? undefined : run.model(run, callee, args);
    if (modelled) return modelled;
    const own = just({ ...callee, steps: [...callee.steps, { kind: isNew ? "new" : "call", args } as const] });
    const passed = isNew ? [] : (run.passed(run, callee, args) ?? []);
    const stated = isNew ? [] : run.stated.ofCall(run, callee, args);
    // A package may return a client or an object unchanged; of a function, nothing is known of the result.
    return passed.length > 0 && passed.every(({ value }) => value.kind !== "closure")
      ? passed
      : either(own, passed, stated);
  }
  if (callee.kind === "unknown") return just(stepFrom(callee, { kind: isNew ? "new" : "call", args }));
  return just(unknown(callee.kind, "a call of what is not a function"));
}

/** Returns a member, or the result of a call, of an unknown value: unknown too, with the steps that lead to it. */
export function stepFrom({ name, reason, steps = [] }: UnknownValue, step: Step): UnknownValue {
  return { ...unknown(nameOfStep(step) ?? name, reason), steps: [...steps, step].slice(-limits.rememberedSteps) };
}

/** Returns the object that `new` of a function makes: the members that it assigns to `this`, and those of its prototype. */
function built(run: Run, callee: ClosureValue): Values {
  return looseThis(run, callee.node.getSourceFile());
}

/** The frame that a call of a function opens; for the same function, object and arguments it is the same each time. */
export function frameFor(callee: ClosureValue, args: readonly Argument[] | undefined): Frame {
  if (args === undefined || callee.bound !== undefined) return newFrame(callee, args);
  const { node, env, self } = callee;
  return args.length === 0 && self !== undefined ? frameWithout(self, node, env) : frameWith(args, node, env, self);
}

const frameWith = interned(
  limits.answersOfExpression,
  (args: readonly Argument[], node: FunctionNode, env: Env, self: Values | undefined) =>
    newFrame({ node, env, self }, args),
);

/** The frame of a call without arguments, such as that of a getter. */
const frameWithout = interned(limits.framesOfObject, (self: Values, node: FunctionNode, env: Env) =>
  newFrame({ node, env, self }, []),
);

function newFrame(
  { node, env, self, bound = [] }: Omit<ClosureValue, "kind">,
  args: readonly Argument[] | undefined,
): Frame {
  return { owner: node, args: args && [...bound, ...args], self: self && (() => self), outer: env };
}

function callClosure(run: Run, callee: ClosureValue, args: readonly Argument[] | undefined): Values {
  const { node } = callee;
  const frame = frameFor(callee, args);
  return run.guarded(node, frame, () => {
    if (ts.isArrowFunction(node) && !ts.isBlock(node.body)) return run.evaluate(node.body, frame);
    const results = returnsOf(node).map((expression) => {
      const facts = branchFacts(run, expression, frame, node);
      return facts ? given(run.evaluate(expression, frame), facts) : [];
    });
    return results.length === 0 ? nothing : either(...results);
  });
}

/** The expressions that a function returns. */
const returnsOf = remembered((node: FunctionNode): readonly ts.Expression[] => {
  const found: ts.Expression[] = [];
  const isStates = isMachine(node);
  const visit = (child: ts.Node): void => {
    if (ts.isReturnStatement(child) && child.expression) {
      const returned = isStates ? returnedByMachine(child.expression) : child.expression;
      if (returned) found.push(returned);
    }
    if (!isFunction(child) && !ts.isClassLike(child)) ts.forEachChild(child, visit);
  };
  if (node.body) ts.forEachChild(node.body, visit);
  return found;
});
