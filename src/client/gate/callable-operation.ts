/**
 * The operations that scopes `S` are enough for, looked up in two tables: scope → the operations that it alone is enough
 * for, and several scopes → the operations that need them at once.
 *
 * A key with unknown scopes (`any`) covers no operation.
 */
export type CoveredOperation<S, ByScope, BySeveralScopes> = unknown extends S
  ? never
  : | ByScope[S & keyof ByScope]
    | {
        [N in keyof BySeveralScopes]: BySeveralScopes[N] extends {
          readonly needs: S;
          readonly operations: infer Operation;
        }
          ? Operation
          : never;
      }[keyof BySeveralScopes];

/**
 * The operations that scopes `S` are enough for on keys of type `K` and not on keys of every type, looked up in the tables
 * of each key type. A key of unknown type (`any`) has none.
 */
export type CoveredByKeyType<S, K, Tables> = unknown extends K
  ? never
  : {
      [T in K & keyof Tables]: Tables[T] extends {
        readonly byScope: infer ByScope;
        readonly bySeveralScopes: infer BySeveralScopes;
      }
        ? CoveredOperation<S, ByScope, BySeveralScopes>
        : never;
    }[K & keyof Tables];

/** For each operation the reason why a key may not call it; `unknown` for operations that the table lacks. */
export type RefusalTable = Readonly<Record<string, unknown>>;

/**
 * What the compiler says of operations to keys of type `K`. Nothing if a key may be of any type: then the general reasons
 * hold.
 */
export type RefusalsOf<K, AnyKeyType, Tables extends { readonly [N in keyof Tables]: RefusalTable }> = [
  AnyKeyType,
] extends [K]
  ? NoRefusals
  : Tables[K & keyof Tables];

/** An object without members, which every table accepts. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- it has no members on purpose
type NoRefusals = Readonly<Record<never, never>>;
