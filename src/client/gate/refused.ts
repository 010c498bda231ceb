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
 * What the compiler says of an operation. `Found` is the reason for the refusal, looked up in a table where `unknown` stands
 * for all operations that the catalog lacks: `keyof` a table would list its operations again for each of them.
 */
export type Refusal<O extends string, Found, Callable> =
  AnyOfAny[O & keyof AnyOfAny] | (unknown extends Found ? NoOperation<O, Callable> : Found);

/** Is `any` where the compiler tries `any` for `O`, so that it can compare two gates; else nothing. */
interface AnyOfAny {
  readonly "": never;
}

/** The reason that holds for the type of the key, or else the general one. */
export type FirstRefusal<Own, General> = unknown extends Own ? General : NonNullable<Own>;

/**
 * What the compiler says of a concrete path that the key may not call, and which operation it belongs to; `Found` as for
 * `Refusal`. Where no path is given yet, the paths without parameters that the key may call, for completion.
 */
export type NoPath<Method extends string, P extends string, Operation, Callable, Found> = string extends P
  ? PathWithoutParameters<Method, Callable>
  : unknown extends Found
    ? Operation extends Callable
      ? P
      : PathDepths[P]["depth"] extends "malformed"
        ? `${Method} ${P} is no concrete path: fill in its parameters, and pass its query in the options` & Refused
        : `${Method} ${P} is not in the catalog: use uncataloged()` & Refused
    : Found;

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
