import type { Origin } from "./origin.ts";
import type { Code } from "../syntax/code.ts";
import type { FunctionNode, Owner } from "../syntax/nodes.ts";
import type { ts } from "../syntax/typescript.ts";

/** How much of a URL an unknown text may be: one segment, a number, a whole path, or what follows the path. */
export type Reach = "segment" | "number" | "path" | "query";

/** An unknown part of a text, by the name that the code gives it. */
export interface Hole {
  readonly name: string;
  readonly reach: Reach;
  readonly reason: string;
  /** What a call of a package gave, where the part is taken from that. */
  readonly from?: ExternalValue;
}

/** A text: known pieces and holes. */
export type Text = readonly (string | Hole)[];

/** Conditions and choices of the code that were assumed, by where they are made; contradictions cancel a value. */
export type Facts = ReadonlyMap<string, boolean | string>;

/** One thing that an expression can be, and under which conditions. */
export interface Possible {
  readonly value: Value;
  readonly when: Facts;
}

/** Everything that an expression can be; nothing at all for code that is never reached. */
export type Values = readonly Possible[];

/** Values to be found out later, in whatever run asks for them. */
export type Lazy = (run: Run) => Values;

/** An argument of a call; with `spread`, a list of them. */
export interface Argument {
  readonly spread: boolean;
  readonly read: Lazy;
  /** Where it is written. */
  readonly node?: ts.Expression;
}

/** A call that is being followed: which function, with which arguments, seen from which frame. */
export interface Frame {
  readonly owner: Owner;
  /** Undefined where nobody knows them. */
  readonly args: readonly Argument[] | undefined;
  /** What `this` is. */
  readonly self: Lazy | undefined;
  readonly outer: Env;
}

/** The frames that an expression can see, innermost first. */
export type Env = Frame | undefined;

export interface TextValue {
  readonly kind: "text";
  readonly text: Text;
}

/** A `URL` object. */
export interface UrlValue {
  readonly kind: "url";
  readonly text: Text;
}

/** `undefined`, `null` or `false`. */
export interface NothingValue {
  readonly kind: "nothing";
}

/** What the code does not tell. */
export interface UnknownValue {
  readonly kind: "unknown";
  readonly name: string;
  readonly reason: string;
  readonly reach?: Reach;
  /** Set where there may be nothing: `id?: string`. */
  readonly isOptional?: true;
  /** Set for a member of a text or a list, which makes no request. */
  readonly isMethod?: true;
  /** The members and calls by which it was taken from something unknown. */
  readonly steps?: readonly Step[];
}

export interface ObjectValue {
  readonly kind: "object";
  readonly entries: ReadonlyMap<string, Lazy>;
  /** Set where there may be more properties than the entries. */
  readonly open?: UnknownValue;
}

export interface ListValue {
  readonly kind: "list";
  readonly items: readonly Values[];
  readonly open?: UnknownValue;
  /** Set where the items may be there more than once, in any order. */
  readonly grows?: true;
  /** Set for a `Map`: the items are its pairs. */
  readonly isMap?: true;
}

export interface ClosureValue {
  readonly kind: "closure";
  readonly node: FunctionNode;
  readonly env: Env;
  readonly self: Values | undefined;
  readonly bound?: readonly Argument[];
}

export interface ClassValue {
  readonly kind: "class";
  readonly node: ts.ClassLikeDeclaration;
  readonly env: Env;
}

export interface InstanceValue {
  readonly kind: "instance";
  readonly node: ts.ClassLikeDeclaration;
  readonly args: readonly Argument[] | undefined;
  readonly env: Env;
  /** For `super`: the class from whose parent on members are looked up. */
  readonly above?: ts.ClassLikeDeclaration;
  /** What the code assigned to its members from outside. */
  readonly assigned?: ReadonlyMap<string, Lazy>;
}

/** One step away from a package's root: a member, a call, or `new`. */
export type Step =
  | { readonly kind: "member"; readonly name: string }
  | { readonly kind: "call" | "new"; readonly args: readonly Argument[] | undefined };

/** Something of a package whose code is not read, or a global: `@sendgrid/mail`, then `send`. */
export interface ExternalValue {
  readonly kind: "external";
  /** The specifier, or the empty string for globals. */
  readonly module: string;
  readonly steps: readonly Step[];
  /** What the code assigned to its members, by dotted name: `defaults.baseURL`. */
  readonly assigned?: ReadonlyMap<string, Lazy>;
}

/** A file of the code base, as `import * as` gives it. */
export interface ModuleValue {
  readonly kind: "module";
  readonly file: ts.SourceFile;
}

export type Value =
  | TextValue
  | UrlValue
  | NothingValue
  | UnknownValue
  | ObjectValue
  | ListValue
  | ClosureValue
  | ClassValue
  | InstanceValue
  | ExternalValue
  | ModuleValue;

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
  /** Where what it was found out from enters the code, of what is the provider's. */
  readonly origins?: ReadonlySet<Origin> | undefined;
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
