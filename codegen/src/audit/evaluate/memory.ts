import type { ts } from "../syntax/typescript.ts";
import type { Answer, Env, Frame, Values } from "../values/value.ts";

/** A question that is being answered. If its answer depends on itself, that answer and all that depend on it are cut off. */
export interface OpenQuestion {
  readonly node: ts.Node;
  readonly env: Env;
  readonly index: number;
}

interface Remembered {
  readonly answer: Answer<Values>;
  /** The innermost open question at which the answer was cut off; undefined for a whole answer. */
  readonly cutAt: OpenQuestion | undefined;
  readonly lowest: number;
}

/** Answers by frame and expression, each computed once. */
export interface Memory {
  get(node: ts.Node, env: Env): Remembered | undefined;
  set(node: ts.Node, env: Env, remembered: Remembered): void;
}

/** Answers that hold under all assumptions; all runs use them. */
export type Known = Map<ts.Node, Answer<Values>>;

/** The run that a memory belongs to. */
interface Owner {
  /** True if the run assumes nothing. */
  readonly isBase: boolean;
  /** True for a question that the run still answers. */
  readonly isOpen: (question: OpenQuestion) => boolean;
}

/** Creates the memory of a run. It starts with the answers that hold under all assumptions. */
export function createMemory(known: Known, { isBase, isOpen }: Owner): Memory {
  const own = new Map<ts.Node, Remembered>();
  const frames = new WeakMap<Frame, Map<ts.Node, Remembered>>();
  const whole = (answer: Answer<Values>): Remembered => ({
    answer,
    cutAt: undefined,
    lowest: Number.POSITIVE_INFINITY,
  });
  const valid = (found: Remembered | undefined): Remembered | undefined =>
    // While that question is open, the answer would be cut off there again.
    found?.cutAt === undefined || isOpen(found.cutAt) ? found : undefined;
  return {
    get: (node, env) => {
      if (env !== undefined) return valid(frames.get(env)?.get(node));
      const shared = known.get(node);
      if (shared !== undefined && (isBase || shared.needs.size === 0)) return whole(shared);
      return valid(own.get(node));
    },
    set: (node, env, remembered) => {
      if (env === undefined) {
        if (isBase && remembered.cutAt === undefined) known.set(node, remembered.answer);
        else own.set(node, remembered);
        return;
      }
      const inFrame = frames.get(env);
      if (inFrame === undefined) frames.set(env, new Map([[node, remembered]]));
      else inFrame.set(node, remembered);
    },
  };
}

/** Expressions in frames. */
export interface Pairs {
  has(node: ts.Node, env: Env): boolean;
  add(node: ts.Node, env: Env): void;
}

/** A set of expressions in frames. */
export function createPairs(): Pairs {
  const outside = new WeakSet<ts.Node>();
  const frames = new WeakMap<Frame, WeakSet<ts.Node>>();
  return {
    has: (node, env) => (env === undefined ? outside : frames.get(env))?.has(node) === true,
    add: (node, env) => {
      if (env === undefined) outside.add(node);
      else frames.set(env, (frames.get(env) ?? new WeakSet()).add(node));
    },
  };
}
