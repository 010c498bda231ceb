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
  /** The result of a package's call that the part is taken from. */
  readonly from?: ExternalValue;
}

/** A text: known pieces and placeholders. */
export type Text = readonly (string | Hole)[];

/**
 * The assumed conditions and choices of the code, by their place. A value whose conditions contradict each other is dropped.
 */
export type Facts = ReadonlyMap<string, boolean | string>;

/** One value that an expression can have, with the conditions under which it has it. */
export interface Possible {
  readonly value: Value;
  readonly when: Facts;
}

/** Every value that an expression can have; none for code that is never reached. */
export type Values = readonly Possible[];

/** Values that the asking run computes. */
export type Lazy = (run: Run) => Values;

/** An argument of a call; with `spread`, a list of them. */
export interface Argument {
  readonly spread: boolean;
  readonly read: Lazy;
  /** The expression that is written there. */
  readonly node?: ts.Expression;
}

/** A call that is being followed: which function, with which arguments, seen from which frame. */
export interface Frame {
  readonly owner: Owner;
  /** Undefined if they are not known. */
  readonly args: readonly Argument[] | undefined;
  /** The value of `this`. */
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

/** A value that static analysis cannot determine, with the reason. */
export interface UnknownValue {
  readonly kind: "unknown";
  readonly name: string;
  readonly reason: string;
  readonly reach?: Reach;
  /** Set where there may be nothing: `id?: string`. */
  readonly isOptional?: true;
  /** Set for a member of a text or a list: it makes no request. */
  readonly isMethod?: true;
  /** Set where it stands beside a property that an unknown object is spread over: it may replace that one. */
  readonly isSpread?: true;
  /** The members and calls by which it was taken from something unknown. */
  readonly steps?: readonly Step[];
  /** The value that the text was made of, if it is JSON. */
  readonly json?: Value;
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
  /** Set where some of the items may not be there: their number is unknown. */
  readonly mayBeShorter?: true;
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
  /** The values that code outside of the class assigned to its members. */
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
  /** The values that the code assigned to its members, by dotted name: `defaults.baseURL`. */
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

/** The call of each function that is assumed, if the code that asks was not reached from a known call. */
export type World = ReadonlyMap<FunctionNode, Frame>;

/** Returns the result of a package's call; `undefined` if it is not modelled, and the call stays a step. */
export type ExternalModel = (
  run: Run,
  callee: ExternalValue,
  args: readonly Argument[] | undefined,
) => Values | undefined;

/** The URLs of the provider that settings have by default. */
export interface Stated {
  /** Of the result of a package's call: `config.get("URL", "https://…")`, `string().default("https://…")`. */
  readonly ofCall: (run: Run, callee: ExternalValue, args: readonly Argument[] | undefined) => Values;
  /** Of a member of what a package makes: `createEnv({ URL: url({ default: "https://…" }) }).URL`. */
  readonly ofMember: (run: Run, owner: ExternalValue, name: string) => Values;
}

/** What a function's callers could add: the values of its parameters (`hard`), or only the object that `this` is (`soft`). */
export type Strength = "hard" | "soft";

/** An answer, and the functions whose callers could make it more precise. */
export interface Answer<T> {
  readonly result: T;
  readonly needs: ReadonlyMap<FunctionNode, Strength>;
  /** The origins that the answer follows from. */
  readonly origins?: ReadonlySet<Origin> | undefined;
}

/** One pass of evaluation under one set of assumptions. */
export interface Run {
  readonly code: Code;
  readonly world: World;
  /** The call of a function that the run assumes, if it assumes one. */
  assumed(owner: Owner): Frame | undefined;
  /** Notes a function whose callers could make the answer more precise. */
  need(owner: FunctionNode, strength: Strength): void;
  /** Computes an answer within a number of steps, and notes the functions whose callers could make it more precise. */
  ask<T>(compute: () => T, steps?: number): Answer<T>;
  readonly model: ExternalModel;
  /** Returns the clients and functions among the arguments of an unknown package's call, because its result may act like one. */
  readonly passed: ExternalModel;
  /** The URLs that settings have by default, if code that is not read makes the settings. */
  readonly stated: Stated;
  /** Returns every value that an expression can have. */
  evaluate(node: ts.Expression, env: Env): Values;
  /** Computes a part of the answer; once all steps of the answer are taken, that part is unknown instead. */
  unlessSpent(compute: () => Values): Values;
  /** Returns a member of a value. */
  read(value: Value, name: string): Values;
  /** Returns the result of a call. */
  call(callee: Value, args: readonly Argument[], isNew: boolean): Values;
  /** Returns every value that a type annotation allows, if these are few; undefined if not. */
  ofType(type: ts.TypeNode, env: Env): Values | undefined;
  /** Whether a condition holds; undefined if that is unknown. */
  decide(condition: ts.Expression, env: Env): boolean | undefined;
  /** The number of steps that the answers of this run have taken. */
  spent(): number;
  /** Computes an answer that may ask for itself. Then, or if the code nests too deep, the inner question has no answer. */
  guarded(node: ts.Node, env: Env, compute: () => Values): Values;
}
