/**
 * The operations that share the longest beginning with some text, and have as many segments.
 *
 * `Known` is passed on as a condition on `O`: the compiler would else take all operations apart while `O` is unknown.
 */
export type Near<O extends string, Known> = Longest<O, "", O extends unknown ? Known : never>;

/** A beginning that ends between two segments says nothing about the segment that is wrong. */
type Longest<Rest extends string, Begin extends string, Known> = Rest extends `${infer Next}${infer Others}`
  ? Extract<Known, `${Begin}${Next}${string}`> extends infer Found
    ? [Found] extends [never]
      ? Begin extends "" | `${string}${"/" | " "}`
        ? never
        : WithSegments<Known, Begin, Rest>
      : Longest<Others, `${Begin}${Next}`, Found>
    : never
  : Begin extends ""
    ? never
    : WithSegments<Known, Begin, "">;

type WithSegments<Known, Begin extends string, Rest extends string> = Known extends `${Begin}${infer End}`
  ? HaveAsMany<End, Rest> extends true
    ? Known
    : never
  : never;

/** `true` if two texts have the same number of slashes. */
type HaveAsMany<A extends string, B extends string> = A extends `${string}/${infer RestOfA}`
  ? B extends `${string}/${infer RestOfB}`
    ? HaveAsMany<RestOfA, RestOfB>
    : false
  : B extends `${string}/${string}`
    ? false
    : true;
