import type { PathDepths } from "../../operations/paths/path-types.ts";

/**
 * The compiler's message for an operation that the catalog lacks. If no operation is given yet, the operations that
 * the key may call, for completion.
 *
 * `O` alone is in a branch that is never taken: it is where the compiler infers `O` from.
 */
export type NoOperation<O extends string, Callable> = string extends O
  ? Callable
  : O extends Callable
    ? O
    : `${O} is not in the catalog: use uncataloged()` & Refused;

/**
 * No text has this type. With it a message is no string literal, and no editor offers the message as a completion. Its key
 * is a string: a symbol would be another one in each of the two builds of the package.
 */
export interface Refused {
  readonly "~refused": never;
}

/** What the compiler says of an operation that lacks its path. */
export type LacksPath<O extends string> = `${O} needs a value for every parameter of its path`;

/**
 * What the compiler says of a concrete path that the key may not call, and which operation it belongs to. Where no path is
 * given yet, the paths without parameters that the key may call, for completion.
 */
export type NoPath<Method extends string, P extends string, Operation, Callable, Refusals> = string extends P
  ? PathWithoutParameters<Method, Callable>
  : Operation extends keyof Refusals
    ? Refusals[Operation]
    : Operation extends Callable
      ? P
      : PathDepths[P]["depth"] extends "malformed"
        ? `${Method} ${P} is no concrete path: fill in its parameters, and pass its query in the options` & Refused
        : `${Method} ${P} is not in the catalog: use uncataloged()` & Refused;

/**
 * What the compiler says of an operation that a key of a known type may not call: what `Own` says, or else the general
 * reason.
 *
 * The first condition names no table of the key, so that the whole is `any` where the compiler tries `any` for `O`: else it
 * could not compare two gates. An alias, because narrowing `O` twice in one place multiplies two long unions.
 */
export type RefusalForKeyType<O, Keyed, Own, General> = O extends Keyed
  ? O extends keyof Own
    ? NonNullable<Own[O]>
    : General
  : General;

/** The same for a key of a known type, which may be refused for its type; in `Own` are the reasons. */
export type NoPathForKeyType<
  Method extends string,
  P extends string,
  Operation,
  Callable,
  Refusals,
  Own,
> = string extends P
  ? PathWithoutParameters<Method, Callable>
  : Operation extends keyof Own
    ? NonNullable<Own[Operation]>
    : NoPath<Method, P, Operation, Callable, Refusals>;

type PathWithoutParameters<Method extends string, Callable> = Callable extends `${Method} ${infer Path}`
  ? Path extends `${string}{${string}`
    ? never
    : Path
  : never;

/** An operation that may be called without knowing what it needs: any but those whose needs the catalog knows. */
export type Uncataloged<O extends string, Known> = O extends Known ? `${O} is in the catalog: use call()` : O;

/** The operations whose needs the catalog knows. */
export type KnownOperation<Operations> = {
  [O in keyof Operations]: Operations[O] extends { readonly evidence: "unknown" } ? never : O;
}[keyof Operations];
