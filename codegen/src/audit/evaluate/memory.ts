import { addRecent, findRecent } from "../../collections/recent.ts";
import { limits } from "../limits.ts";
import type { Owner } from "../syntax/nodes.ts";
import type { ts } from "../syntax/typescript.ts";
import type { Answer, Env, Frame, Values } from "../values/value.ts";

/** A question that is being answered. If its answer depends on itself, that answer and all that depend on it are cut off. */
export interface OpenQuestion {
  readonly node: ts.Node;
  readonly env: Env;
  readonly index: number;
}

/** What an answer was found with: of each function that it asked for, the call that is assumed, or none. */
export type Assumed = ReadonlyMap<Owner, Frame | undefined>;

/** An answer as it is remembered. */
export interface Remembered {
  readonly answer: Answer<Values>;
  /** The innermost open question at which the answer was cut off; undefined for a whole answer. */
  readonly cutAt: OpenQuestion | undefined;
  readonly lowest: number;
  readonly assumed: Assumed;
}

/** Answers by frame and expression. */
export interface Memory {
  get(node: ts.Node, env: Env): Remembered | undefined;
  set(node: ts.Node, env: Env, remembered: Remembered): void;
}

/** What a run knows of its own state. */
export interface State {
  /** Whether the run assumes the same of these functions. */
  readonly assumesSame: (assumed: Assumed) => boolean;
  /** True for a question that the run still answers. */
  readonly isOpen: (question: OpenQuestion) => boolean;
}

/**
 * Whole answers, which all runs share: one holds for every run that assumes the same of the functions that it asked for. The
 * answers that were used last are kept.
 */
export class Shared {
  readonly #answers = createByFrame<Remembered[]>();

  find(node: ts.Node, env: Env, assumesSame: State["assumesSame"]): Remembered | undefined {
    const all = this.#answers.get(node, env);
    return all && findRecent(all, ({ assumed }) => assumesSame(assumed));
  }

  add(node: ts.Node, env: Env, remembered: Remembered): void {
    const all = this.#answers.get(node, env);
    if (all === undefined) this.#answers.set(node, env, [remembered]);
    else addRecent(all, remembered, limits.answersOfExpression);
  }
}

/** Creates the memory of a run, which shares whole answers with other runs. */
export function createMemory(shared: Shared, { assumesSame, isOpen }: State): Memory {
  const cutOff = createByFrame<Remembered>();
  return {
    get: (node, env) => {
      const own = cutOff.get(node, env);
      // While that question is open, the answer would be cut off there again.
      if (own?.cutAt !== undefined && isOpen(own.cutAt)) return own;
      return shared.find(node, env, assumesSame);
    },
    set: (node, env, remembered) => {
      if (remembered.cutAt === undefined) shared.add(node, env, remembered);
      else cutOff.set(node, env, remembered);
    },
  };
}

/** Values by expression and frame. */
export interface ByFrame<T> {
  get(node: ts.Node, env: Env): T | undefined;
  set(node: ts.Node, env: Env, value: T): void;
}

/** Values by expression and frame; those of a frame go with it. */
export function createByFrame<T>(): ByFrame<T> {
  const outside = new Map<ts.Node, T>();
  const frames = new WeakMap<Frame, Map<ts.Node, T>>();
  return {
    get: (node, env) => (env === undefined ? outside : frames.get(env))?.get(node),
    set: (node, env, value) => {
      const values = env === undefined ? outside : (frames.get(env) ?? new Map<ts.Node, T>());
      if (env !== undefined) frames.set(env, values);
      values.set(node, value);
    },
  };
}
