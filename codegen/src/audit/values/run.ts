import type { ts } from "../syntax/typescript.ts";
import type { Code } from "../syntax/code.ts";
import type { Argument, Env, ExternalValue, Frame, Value, Values } from "./value.ts";
import type { FunctionNode } from "../syntax/nodes.ts";

/** Which call of a function is assumed, where the code that asks was reached from nowhere in particular. */
export type World = ReadonlyMap<FunctionNode, Frame>;

/** What a package gives back for a call, where that is known; `undefined` where the call stays a step. */
export type ExternalModel = (
  run: Run,
  callee: ExternalValue,
  args: readonly Argument[] | undefined,
) => Values | undefined;

/** How much the calls of a function would tell: what its parameters are, or just which object `this` is. */
export type Strength = "hard" | "soft";

/** What was found out, and the functions whose calls would tell more. */
export interface Answer<T> {
  readonly result: T;
  readonly needs: ReadonlyMap<FunctionNode, Strength>;
}

/** One pass of evaluation under one set of assumptions. */
export interface Run {
  readonly code: Code;
  readonly world: World;
  /** Notes a function whose calls would tell more: by a parameter (`hard`), or by `this` (`soft`). */
  need(owner: FunctionNode, strength: Strength): void;
  /** An answer, and the functions whose calls would tell more; it may take so many steps. */
  ask<T>(compute: () => T, steps?: number): Answer<T>;
  readonly model: ExternalModel;
  /** Clients and functions among the arguments of a call of a package that nobody knows: what it gives back may act like one. */
  readonly passed: ExternalModel;
  /** Everything that an expression can be. */
  evaluate(node: ts.Expression, env: Env): Values;
  /** A member of a value. */
  read(value: Value, name: string): Values;
  /** What a call gives back. */
  call(callee: Value, args: readonly Argument[], isNew: boolean): Values;
  /** Everything that a type annotation allows, where that is a short list; undefined where it is not. */
  ofType(type: ts.TypeNode, env: Env): Values | undefined;
  /** Whether a condition holds, where that can be known. */
  decide(condition: ts.Expression, env: Env): boolean | undefined;
  /** How many steps the answers of this run have taken. */
  spent(): number;
  /** Computes something that may ask for itself: then, and where the code goes too deep, the inner question has no answer. */
  guarded(node: ts.Node, env: Env, compute: () => Values): Values;
}
