/**
 * A validator that any library which speaks Standard Schema accepts.
 *
 * @see https://standardschema.dev
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly "~standard": StandardProps<Input, Output>;
}

/** What a Standard Schema is and does. */
export interface StandardProps<Input, Output> {
  readonly version: 1;
  readonly vendor: string;
  /** The schemas of this package answer at once; the interface allows others to take their time. */
  readonly validate: (
    value: unknown,
    options?: { readonly libraryOptions?: Record<string, unknown> | undefined },
  ) => StandardResult<Output> | Promise<StandardResult<Output>>;
  /** For the compiler only; absent at run time. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
}

/** The outcome of a validation: the value, or what is wrong with it. */
export type StandardResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly StandardIssue[] };

/** One thing that is wrong, and where. */
export interface StandardIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
