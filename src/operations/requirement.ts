import type { Alternative } from "./alternative.ts";

/**
 * The evidence for what an operation needs: the provider documents it, a source makes it probable without naming the call,
 * a user observed it, or it follows from the rule read → GET, create → POST and so on.
 */
export type KnownEvidence = "documented" | "probable" | "observed" | "rule";

interface AnyRequirement<Operation extends string> {
  /** `METHOD /path/{parameter}`. */
  readonly operation: Operation;
  /** The operation that the provider recommends instead. */
  readonly replacedBy?: string;
  readonly note?: string;
}

/** An operation that needs every one of its scopes. */
export interface AllOfRequirement<
  S extends string,
  Operation extends string = string,
> extends AnyRequirement<Operation> {
  readonly evidence: KnownEvidence;
  readonly allOf: readonly S[];
  readonly anyOf?: never;
}

/** An operation that needs one of its alternatives: a scope, or several at once; the least privileged first. */
export interface AnyOfRequirement<
  Entry extends string | Alternative,
  Operation extends string = string,
> extends AnyRequirement<Operation> {
  readonly evidence: KnownEvidence;
  readonly allOf?: never;
  readonly anyOf: readonly Entry[];
}

/** An operation whose scopes are unknown. */
export interface UnknownRequirement<Operation extends string = string> extends AnyRequirement<Operation> {
  readonly evidence: "unknown";
  readonly allOf?: never;
  readonly anyOf?: never;
}

/** What a call needs, and who says so. */
export type Requirement<S extends string = string, Operation extends string = string> =
  AllOfRequirement<S, Operation> | AnyOfRequirement<S | Alternative<S>, Operation> | UnknownRequirement<Operation>;

/**
 * What one operation needs, from its entry in the generated `Operations`.
 *
 * @example
 * type Needed = RequirementFor<"GET /v3/templates", Operations["GET /v3/templates"]>;
 * //=> AllOfRequirement<"templates.read", "GET /v3/templates">
 */
export type RequirementFor<Operation extends string, Entry> = Entry extends { readonly allOf: infer S extends string }
  ? AllOfRequirement<S, Operation>
  : Entry extends { readonly anyOf: infer Needed }
    ? AnyOfRequirement<AlternativeOf<Needed>, Operation>
    : UnknownRequirement<Operation>;

/** An alternative as the requirement holds it, from its form in the generated `Operations`: lists instead of unions. */
type AlternativeOf<Needed> = Needed extends string
  ? Needed
  : Needed extends { readonly allOf: infer S extends string; readonly keyTypes?: infer K extends string }
    ? Alternative<S, K>
    : never;

/**
 * The union of the scopes in an entry of the generated `Operations`; `unknown` if they are not known.
 *
 * @example
 * type Scopes = ScopesOfRequirement<Operations["GET /v3/templates"]>; //=> "templates.read"
 */
export type ScopesOfRequirement<Entry> = Entry extends { readonly allOf: infer S }
  ? S
  : Entry extends { readonly anyOf: infer Needed }
    ? ScopesOfAlternative<Needed>
    : unknown;

type ScopesOfAlternative<Needed> = Needed extends { readonly allOf: infer S } ? S : Needed;

/** The operation that a request calls, what it needs, and the values of the parameters in its path. */
export type FoundOperation<S extends string = string, Operation extends string = string> = Requirement<S, Operation> & {
  /** Parameter → decoded value. Has no prototype, so that a parameter may have any name. */
  readonly parameters: Readonly<Record<string, string>>;
};
