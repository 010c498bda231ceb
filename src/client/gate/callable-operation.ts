/**
 * The operations that scopes `S` are enough for, looked up in two tables: scope → the operations that it alone is enough
 * for, and operation → the scopes that it needs at once.
 *
 * A key with unknown scopes (`any`) covers no operation.
 */
export type CoveredOperation<S, ByScope, BySeveralScopes> = unknown extends S
  ? never
  : | ByScope[S & keyof ByScope]
    | { [O in keyof BySeveralScopes]: BySeveralScopes[O] extends S ? O : never }[keyof BySeveralScopes];
