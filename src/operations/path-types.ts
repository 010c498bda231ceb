/** What a parameter of a path can be: text, or a number. */
export type PathValue = string | number;

/** The parameters of any operation's path, or none. */
export interface AnyPath {
  readonly path?: object | undefined;
}

/**
 * Looked up with a path, `"malformed"` if nobody sends such a one: with an empty segment, a dot segment, a query, a
 * fragment, or a parameter that was not filled in.
 *
 * An index signature costs the compiler nothing per pattern; a union of the same patterns costs it two instantiations each.
 */
export interface PathShape {
  readonly [path: string]: unknown;
  readonly [path: `${string}//${string}`]: "malformed";
  readonly [path: `${string}/`]: "malformed";
  readonly [path: `${string}/./${string}`]: "malformed";
  readonly [path: `${string}/.`]: "malformed";
  readonly [path: `${string}/../${string}`]: "malformed";
  readonly [path: `${string}/..`]: "malformed";
  readonly [path: `${string}?${string}`]: "malformed";
  readonly [path: `${string}#${string}`]: "malformed";
  readonly [path: `${string}{${string}`]: "malformed";
  readonly [path: `${string}}${string}`]: "malformed";
  readonly [path: `${string}\\${string}`]: "malformed";
}
