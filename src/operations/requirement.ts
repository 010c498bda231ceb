/** Who says what an operation needs: the provider's documents, or the rule read → GET, create → POST and so on. */
export type KnownEvidence = "documented" | "rule";

interface AnyRequirement<Operation extends string> {
  /** `METHOD /path/{parameter}`. */
  readonly operation: Operation;
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

/** An operation that needs one of its scopes, whichever. */
export interface AnyOfRequirement<
  S extends string,
  Operation extends string = string,
> extends AnyRequirement<Operation> {
  readonly evidence: KnownEvidence;
  readonly allOf?: never;
  readonly anyOf: readonly S[];
}

/** An operation of which nobody has said what it needs. */
export interface UnknownRequirement<Operation extends string = string> extends AnyRequirement<Operation> {
  readonly evidence: "unknown";
  readonly allOf?: never;
  readonly anyOf?: never;
}

/** What a call needs, and who says so. */
export type Requirement<S extends string = string, Operation extends string = string> =
  AllOfRequirement<S, Operation> | AnyOfRequirement<S, Operation> | UnknownRequirement<Operation>;

/**
 * What one operation needs, from its entry in the generated `Operations`.
 *
 * @example
 * type Needed = RequirementFor<"GET /v3/templates", Operations["GET /v3/templates"]>;
 * //=> AllOfRequirement<"templates.read", "GET /v3/templates">
 */
export type RequirementFor<Operation extends string, Entry> = Entry extends { readonly allOf: infer S extends string }
  ? AllOfRequirement<S, Operation>
  : Entry extends { readonly anyOf: infer S extends string }
    ? AnyOfRequirement<S, Operation>
    : UnknownRequirement<Operation>;

/**
 * The union of the scopes in an entry of the generated `Operations`; `unknown` where nobody knows them.
 *
 * @example
 * type Scopes = ScopesOfRequirement<Operations["GET /v3/templates"]>; //=> "templates.read"
 */
export type ScopesOfRequirement<Entry> = Entry extends { readonly allOf: infer S }
  ? S
  : Entry extends { readonly anyOf: infer S }
    ? S
    : unknown;

/** The operation that a request calls, what it needs, and the values of the parameters in its path. */
export type FoundOperation<S extends string = string, Operation extends string = string> = Requirement<S, Operation> & {
  /** Parameter → decoded value. Has no prototype, so that a parameter may have any name. */
  readonly parameters: Readonly<Record<string, string>>;
};
