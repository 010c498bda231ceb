import { ts } from "../syntax/typescript.ts";
import type { Code } from "../sources/code.ts";
import { decideCondition } from "./conditions.ts";
import { evaluateNode } from "./evaluate.ts";
import { callValue } from "./functions.ts";
import { callGlobal, constructGlobal } from "../models/globals.ts";
import { readMember } from "./members.ts";
import { just, unknown } from "../values/possible.ts";
import type { Answer, Run, Strength, World } from "../values/run.ts";
import { valuesOfType } from "./types.ts";
import type { Env, FunctionNode, UnknownValue, Values } from "../values/value.ts";
import { limits } from "../limits.ts";

const tooComplex: UnknownValue = unknown("value", "the code that computes it is too complex to follow", "path");

/** What is known about the calls of packages. */
export type PackageModels = Pick<Run, "model" | "passed">;

/** Answers that hold whatever is assumed, for other runs to use. */
export type Known = Map<ts.Node, Answer<Values>>;

/** A pass of evaluation under a set of assumptions; `known` is what a pass without any has found out. */
export function createRun(code: Code, world: World, { model, passed }: PackageModels, known: Known): Run {
  const memo: Known = world.size === 0 ? known : new Map<ts.Node, Answer<Values>>();
  const inProgress = new Map<ts.Node, readonly Env[]>();
  let needs = new Map<FunctionNode, Strength>();
  let steps = 0;
  let spent = 0;
  let depth = 0;
  let cuts = 0;
  let asking = 0;
  const need = (owner: FunctionNode, strength: Strength): void => {
    if (needs.get(owner) !== "hard") needs.set(owner, strength);
  };
  const ask = <T>(compute: () => T): Answer<T> => {
    const before = needs;
    needs = new Map();
    if (asking === 0) {
      spent += steps;
      steps = 0;
      // Where the stack ended, what was in progress may have been left so.
      inProgress.clear();
    }
    asking++;
    try {
      return { result: compute(), needs };
    } finally {
      needs = before;
      asking--;
    }
  };
  const isTooFar = (): boolean => {
    if (++steps <= limits.stepsOfQuestion) return false;
    cuts++;
    return true;
  };
  const remembered = (node: ts.Node): Answer<Values> | undefined => {
    const own = memo.get(node);
    if (own) return own;
    const shared = known.get(node);
    return shared?.needs.size === 0 ? shared : undefined;
  };
  const compute = (node: ts.Expression, env: Env): Values => {
    // A literal takes no step, so that long sums and tables of them are read whole.
    if (depth > limits.nestedEvaluations || (!ts.isLiteralExpression(node) && isTooFar())) {
      cuts++;
      return just(tooComplex);
    }
    depth++;
    try {
      return evaluateNode(run, node, env);
    } finally {
      depth--;
    }
  };
  const run: Run = {
    code,
    world,
    need,
    ask,
    spent: () => spent + steps,
    model: (current, callee, args) => callGlobal(current, callee, args) ?? model(current, callee, args),
    passed,
    evaluate: (node, env) => {
      if (env !== undefined) return compute(node, env);
      let answer = remembered(node);
      if (answer === undefined) {
        const before = cuts;
        answer = ask(() => compute(node, env));
        // What was cut off because it asks for itself may be complete when asked from elsewhere; what takes too long will again.
        if (cuts === before || steps > limits.stepsOfQuestion) memo.set(node, answer);
      }
      for (const [owner, strength] of answer.needs) need(owner, strength);
      return answer.result;
    },
    read: (value, name) => (isTooFar() ? just(tooComplex) : readMember(run, value, name)),
    call: (callee, args, isNew) => {
      const built = isNew && callee.kind === "external" ? constructGlobal(run, callee, args) : undefined;
      return built ?? callValue(run, callee, args, isNew);
    },
    ofType: (type, env) => (isTooFar() ? undefined : valuesOfType(run, type, env)),
    decide: (condition, env) => decideCondition(run, condition, env),
    guarded: (node, env, answer) => {
      const open = inProgress.get(node) ?? [];
      if (open.includes(env) || open.length > limits.nestedCalls || isTooFar()) {
        cuts++;
        // What asks for itself adds nothing; what merely nests deep may.
        return open.includes(env) ? [] : just(tooComplex);
      }
      inProgress.set(node, [...open, env]);
      try {
        return answer();
      } finally {
        inProgress.set(node, open);
      }
    },
  };
  return run;
}
