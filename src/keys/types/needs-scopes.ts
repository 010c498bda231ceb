/** A list with a first element. An empty list lacks it. */
export interface AtLeastOneScope {
  readonly 0: string;
}

/**
 * What a spec must have if it gives no scope otherwise: a list of scopes that is not empty. The provider may give a key
 * without scopes full access.
 */
export interface NeedsScopes<S extends string> {
  readonly scopes: readonly S[] & AtLeastOneScope;
}

/** A type from which the compiler infers nothing: a wrong argument must not widen what it is compared with. */
export type NotInferred<T> = [T][T extends unknown ? 0 : never];
