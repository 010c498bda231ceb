import { ts } from "../syntax/typescript.ts";
import { limits } from "../limits.ts";
import { callGlobal, constructGlobal } from "../models/globals.ts";
import type { Code } from "../syntax/code.ts";
import { bounded } from "../values/bounded.ts";
import { just, unknown } from "../values/possible.ts";
import type {
  Answer,
  Argument,
  Env,
  Frame,
  Run,
  Strength,
  UnknownValue,
  Value,
  Values,
  World,
} from "../values/value.ts";
import type { FunctionNode, Owner } from "../syntax/nodes.ts";
import { decideCondition } from "./conditions.ts";
import { evaluateNode } from "./evaluate.ts";
import { callValue } from "./calls/functions.ts";
import { assumedIn, assumedOf } from "./frames.ts";
import { readMember } from "./members.ts";
import { type Assumed, createByFrame, createMemory, type Memory, type OpenQuestion, type Shared } from "./memory.ts";
import { createLog } from "./log.ts";
import { createOriginLog, type OriginLog } from "./origin-log.ts";
import { valuesOfType } from "./types.ts";

const tooComplex: UnknownValue = unknown("value", "the code that computes it is too complex to follow", "path");

/** Models of the calls of packages. */
export type PackageModels = Pick<Run, "model" | "passed" | "stated">;

/** The context of a run: the code, the packages, and the answers of other runs. */
export interface RunContext {
  readonly code: Code;
  readonly models: PackageModels;
  readonly shared: Shared;
  /** Where something of the provider enters the code; runs that ask each other share it. */
  readonly origins?: OriginLog;
}

/** A pass of evaluation under a set of assumptions. */
export function createRun(context: RunContext, world: World): Run {
  return new Evaluation(context, world);
}

type Needs = Map<FunctionNode, Strength>;

const noNeeds: ReadonlyMap<FunctionNode, Strength> = new Map();

class Evaluation implements Run {
  readonly code: Code;
  readonly world: World;
  readonly passed: Run["passed"];
  readonly stated: Run["stated"];
  readonly #models: PackageModels;
  readonly #memory: Memory;
  readonly #open = new Map<ts.Node, OpenQuestion[]>();
  /** Conditions that take too many steps, and the functions that they asked for. */
  readonly #undecided = createByFrame<ReadonlySet<Owner>>();
  #needs: Needs | undefined;
  /** The functions whose assumed calls the answers in progress have asked for. */
  readonly #assumed = createLog<Owner>();
  readonly #origins: OriginLog;
  #steps = 0;
  /** The number of steps at which the answer in progress ends. */
  #end: number = limits.stepsOfQuestion;
  #spent = 0;
  #depth = 0;
  #openCount = 0;
  /** The outermost and the innermost open question at which the current answer was cut off. */
  #lowest = Number.POSITIVE_INFINITY;
  #cutAt: OpenQuestion | undefined;
  /** Counts answers that were cut off by a limit. */
  #limited = 0;
  #asking = 0;

  constructor({ code, models, shared, origins = createOriginLog() }: RunContext, world: World) {
    this.code = code;
    this.world = world;
    this.passed = models.passed;
    this.stated = models.stated;
    this.#models = models;
    this.#origins = origins;
    const isOpen = (question: OpenQuestion): boolean => this.#open.get(question.node)?.includes(question) === true;
    const assumesSame = (assumed: Assumed): boolean => {
      for (const [owner, frame] of assumed) if (assumedIn(world, owner) !== frame) return false;
      return true;
    };
    this.#memory = createMemory(shared, { assumesSame, isOpen });
  }

  assumed(owner: Owner): Frame | undefined {
    this.#assumed.note(owner);
    return assumedIn(this.world, owner);
  }

  need(owner: FunctionNode, strength: Strength): void {
    this.#needs ??= new Map();
    if (this.#needs.get(owner) !== "hard") this.#needs.set(owner, strength);
  }

  ask<T>(compute: () => T, steps: number = limits.stepsOfQuestion): Answer<T> {
    const before = this.#needs;
    const end = this.#origins.begin();
    const endAssumed = this.#assumed.begin();
    this.#needs = undefined;
    if (this.#asking === 0) this.#startOver(steps);
    this.#asking++;
    let answer: Omit<Answer<T>, "origins">;
    let origins: Answer<T>["origins"];
    try {
      answer = { result: compute(), needs: this.#noted() };
    } finally {
      origins = end();
      endAssumed();
      this.#needs = before;
      this.#asking--;
    }
    return { ...answer, origins };
  }

  /** A new question gets all steps. If the stack overflowed before, questions may have been left open. */
  #startOver(steps: number): void {
    this.#spent += this.#steps;
    this.#steps = 0;
    this.#end = steps;
    this.#depth = 0;
    this.#openCount = 0;
    this.#lowest = Number.POSITIVE_INFINITY;
    this.#cutAt = undefined;
    this.#open.clear();
  }

  spent(): number {
    return this.#spent + this.#steps;
  }

  readonly model: Run["model"] = (run, callee, args) =>
    callGlobal(run, callee, args) ?? this.#models.model(run, callee, args);

  evaluate(node: ts.Expression, env: Env): Values {
    // Literals take no step, so that long sums and tables of them are read whole.
    if (ts.isLiteralExpression(node)) {
      this.#origins.read(node);
      return evaluateNode(this, node, env);
    }
    const known = this.#memory.get(node, env);
    if (known) {
      if (known.cutAt) this.#cut(known.cutAt, known.lowest);
      this.#addNeeds(known.answer.needs);
      for (const owner of known.assumed.keys()) this.#assumed.note(owner);
      this.#origins.add(known.answer.origins);
      return known.answer.result;
    }
    return this.#computeOnce(node, env);
  }

  #computeOnce(node: ts.Expression, env: Env): Values {
    const outer = { needs: this.#needs, lowest: this.#lowest, cutAt: this.#cutAt, limited: this.#limited };
    const start = { steps: this.#steps, openCount: this.#openCount };
    this.#needs = undefined;
    const end = this.#origins.begin();
    const endAssumed = this.#assumed.begin();
    this.#lowest = Number.POSITIVE_INFINITY;
    this.#cutAt = undefined;
    this.#origins.read(node);
    const result = this.#compute(node, env);
    const answer: Answer<Values> = { result, needs: this.#noted(), origins: end() };
    const isWhole = this.#lowest >= start.openCount;
    const cutAt = isWhole ? undefined : this.#innermostCut();
    const lowest = isWhole ? Number.POSITIVE_INFINITY : this.#lowest;
    // An answer that a limit cut off is not kept, because it may be whole if it is asked for first. An answer that takes most
    // of the steps itself is kept.
    const isFull = this.#limited === outer.limited || this.#steps - start.steps > limits.stepsOfQuestion / 2;
    const assumed = assumedOf(this.world, endAssumed());
    if (isFull) this.#memory.set(node, env, { answer, cutAt, lowest, assumed });
    this.#needs = outer.needs;
    this.#lowest = outer.lowest;
    this.#cutAt = outer.cutAt;
    if (cutAt) this.#cut(cutAt, lowest);
    this.#addNeeds(answer.needs);
    return result;
  }

  #compute(node: ts.Expression, env: Env): Values {
    if (this.#depth > limits.nestedEvaluations || this.#isTooFar(1)) return this.#limitedAnswer();
    this.#depth++;
    try {
      const values = bounded(evaluateNode(this, node, env));
      this.#steps += Math.floor(values.length / limits.valuesOfStep);
      return values;
    } finally {
      this.#depth--;
    }
  }

  #noted(): ReadonlyMap<FunctionNode, Strength> {
    return this.#needs ?? noNeeds;
  }

  #innermostCut(): OpenQuestion | undefined {
    return this.#cutAt;
  }

  #addNeeds(needs: ReadonlyMap<FunctionNode, Strength>): void {
    for (const [owner, strength] of needs) this.need(owner, strength);
  }

  #cut(question: OpenQuestion, lowest: number): void {
    this.#lowest = Math.min(this.#lowest, lowest);
    if (this.#cutAt === undefined || this.#cutAt.index < question.index) this.#cutAt = question;
  }

  #isTooFar(steps: number): boolean {
    this.#steps += steps;
    return this.#steps > this.#end;
  }

  #limitedAnswer(): Values {
    this.#limited++;
    return just(tooComplex);
  }

  unlessSpent(compute: () => Values): Values {
    return this.#isTooFar(0) ? this.#limitedAnswer() : compute();
  }

  read(value: Value, name: string): Values {
    return this.#isTooFar(1) ? this.#limitedAnswer() : readMember(this, value, name);
  }

  call(callee: Value, args: readonly Argument[], isNew: boolean): Values {
    if (this.#isTooFar(1)) return this.#limitedAnswer();
    const built = isNew && callee.kind === "external" ? constructGlobal(this, callee, args) : undefined;
    return built ?? callValue(this, callee, args, isNew);
  }

  ofType(type: ts.TypeNode, env: Env): Values | undefined {
    return this.#isTooFar(1) ? undefined : valuesOfType(this, type, env);
  }

  /** A condition that takes more than a few steps stays open: both branches count. */
  decide(condition: ts.Expression, env: Env): boolean | undefined {
    if (this.#isTooFar(0)) {
      this.#limited++;
      return undefined;
    }
    const undecided = this.#undecided.get(condition, env);
    if (undecided !== undefined) {
      this.#assumed.add(undecided);
      return undefined;
    }
    const endAssumed = this.#assumed.begin();
    const outer = { end: this.#end, limited: this.#limited };
    this.#end = Math.min(outer.end, this.#steps + limits.stepsOfCondition);
    const holds = decideCondition(this, condition, env);
    const isOver = this.#steps > this.#end;
    this.#end = outer.end;
    const assumed = endAssumed() ?? new Set();
    if (!isOver) return holds;
    if (this.#steps <= outer.end) {
      this.#limited = outer.limited;
      this.#undecided.set(condition, env, assumed);
    }
    return undefined;
  }

  guarded(node: ts.Node, env: Env, compute: () => Values): Values {
    const open = this.#open.get(node) ?? [];
    const same = open.find((question) => question.env === env);
    // A question that asks for itself adds no value; one that only nests deep may add some.
    if (same) {
      this.#cut(same, same.index);
      return [];
    }
    const [outermost] = open;
    const innermost = open.at(-1);
    if (outermost && innermost && open.length >= limits.nestedCalls) {
      this.#cut(innermost, outermost.index);
      return just(tooComplex);
    }
    if (this.#isTooFar(1)) return this.#limitedAnswer();
    const question: OpenQuestion = { node, env, index: this.#openCount++ };
    this.#open.set(node, [...open, question]);
    try {
      return compute();
    } finally {
      this.#openCount--;
      this.#open.set(node, open);
    }
  }
}
