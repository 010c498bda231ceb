/** One thing that is wrong, as data: place, what was expected, what was received, and the next step. */
export interface ScopeIssue {
  /** The keys and indices that lead to the place from the argument: `["scopes", 1]`. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly received: string;
  /** The problem in words, if *expected … but received …* does not fit: `name is missing`. */
  readonly problem?: string;
  /** What was probably meant. */
  readonly suggestion?: string;
  /** What to do about it: one or more sentences. */
  readonly next?: string;
  /** The scope that is refused. */
  readonly scope?: string;
  /** The key types which that scope belongs to, where these are others than the one asked for. */
  readonly keyTypes?: readonly string[];
  /** The scopes to use instead of a retired name. */
  readonly use?: readonly string[];
}
