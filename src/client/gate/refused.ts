import type { UnknownName, UnknownOperation, UnknownPath } from "../../operations/unknown/unknown-types.ts";

/**
 * The compiler's message for an operation that the catalog lacks. If no operation is given yet, the operations that
 * the key may call, for completion.
 *
 * `O` alone is in a branch that is never taken: it is where the compiler infers `O` from. The condition before it names no
 * table of the key, so that the whole is `any` where the compiler tries `any` for `O`: else it could not compare two gates.
 */
export type NoOperation<O extends string, Callable, Concrete, Known> = O extends Refused
  ? O
  : string extends O
    ? Callable
    : Refuse<UnknownOperation<O, Concrete, Known>>;

/** The compiler's message for an operation that the catalog lacks, where it is only named. */
export type NoSuchOperation<O extends string, Concrete, Known> = string extends O
  ? Known
  : O extends never
    ? O
    : Refuse<UnknownName<O, Concrete, Known>>;

/**
 * A message as the type of a parameter. Inferred, because the compiler would else compute the message of operations that are
 * right, to look for type parameters in it.
 */
type Refuse<Message> = Message extends infer Text ? Text & Refused : never;

/**
 * No text has this type. With it a message is no string literal, and no editor offers the message as a completion. Its key
 * is a string: a symbol would be another one in each of the two builds of the package.
 */
export interface Refused {
  readonly "~refused": never;
}

/** What the compiler says of an operation that lacks its path; of a union it leaves those alone whose paths are complete. */
export type LacksPath<O extends string, Paths = unknown> = O extends keyof Paths
  ? Paths[O] extends { readonly path?: undefined }
    ? O
    : PathLacking<O>
  : PathLacking<O>;

type PathLacking<O extends string> = `${O} needs a value for every parameter of its path`;

/** The reason that holds for the type of the key, or else the general one. */
export type FirstRefusal<Own, General> = unknown extends Own ? General : NonNullable<Own>;

/**
 * What the compiler says of a concrete path that the key may not call, and which operation it belongs to. `Found` is the
 * reason, and `unknown` if the catalog lacks the operation. Where no path is given yet, the paths without parameters that
 * the key may call, for completion.
 *
 * `Operation` is `undefined` if the catalog has too many paths with parameters for a table of them.
 *
 * A text, so that a path which is known in part stays the template that it is.
 */
export type NoPath<Method extends string, P extends string, Operation, Callable, Found, Known> = string extends P
  ? PathWithoutParameters<Method, Callable>
  : Operation extends undefined
    ? `${Method} ${P} is no path without parameters, and ${Lowercase<Method>}() takes no other in a catalog of this size: use call()`
    : unknown extends Found
      ? Operation extends Callable
        ? P
        : Refuse<UnknownPath<Method, P, Known>>
      : Found & string;

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
