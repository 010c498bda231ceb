/** What a parameter of a path can be: text, or a number. */
export type PathValue = string | number;

/** The parameters of any operation's path, or none. */
export interface AnyPath {
  readonly path?: object | undefined;
}

/*
 * The number of segments of a path, found by one look-up that costs the compiler the same for every path.
 *
 * `/${string}/${string}` fits paths with three segments as well. So a path fits the patterns of all numbers up to its own,
 * and its look-up gives the intersection of their types: `s1` to `s3` as keys, and `s3` or more as `depth`. `DepthOf` takes
 * what is in both.
 */

type AtLeast20 = "s20" | "malformed";
type AtLeast19 = "s19" | AtLeast20;
type AtLeast18 = "s18" | AtLeast19;
type AtLeast17 = "s17" | AtLeast18;
type AtLeast16 = "s16" | AtLeast17;
type AtLeast15 = "s15" | AtLeast16;
type AtLeast14 = "s14" | AtLeast15;
type AtLeast13 = "s13" | AtLeast14;
type AtLeast12 = "s12" | AtLeast13;
type AtLeast11 = "s11" | AtLeast12;
type AtLeast10 = "s10" | AtLeast11;
type AtLeast9 = "s9" | AtLeast10;
type AtLeast8 = "s8" | AtLeast9;
type AtLeast7 = "s7" | AtLeast8;
type AtLeast6 = "s6" | AtLeast7;
type AtLeast5 = "s5" | AtLeast6;
type AtLeast4 = "s4" | AtLeast5;
type AtLeast3 = "s3" | AtLeast4;
type AtLeast2 = "s2" | AtLeast3;
type AtLeast1 = "s1" | AtLeast2;

interface AnyDepth {
  readonly depth: AtLeast1;
  readonly malformed?: true;
}

interface Malformed {
  readonly depth: "malformed";
  readonly malformed: true;
}

interface Depth1 {
  readonly depth: AtLeast1;
  readonly s1: true;
}
interface Depth2 extends Depth1 {
  readonly depth: AtLeast2;
  readonly s2: true;
}
interface Depth3 extends Depth2 {
  readonly depth: AtLeast3;
  readonly s3: true;
}
interface Depth4 extends Depth3 {
  readonly depth: AtLeast4;
  readonly s4: true;
}
interface Depth5 extends Depth4 {
  readonly depth: AtLeast5;
  readonly s5: true;
}
interface Depth6 extends Depth5 {
  readonly depth: AtLeast6;
  readonly s6: true;
}
interface Depth7 extends Depth6 {
  readonly depth: AtLeast7;
  readonly s7: true;
}
interface Depth8 extends Depth7 {
  readonly depth: AtLeast8;
  readonly s8: true;
}
interface Depth9 extends Depth8 {
  readonly depth: AtLeast9;
  readonly s9: true;
}
interface Depth10 extends Depth9 {
  readonly depth: AtLeast10;
  readonly s10: true;
}
interface Depth11 extends Depth10 {
  readonly depth: AtLeast11;
  readonly s11: true;
}
interface Depth12 extends Depth11 {
  readonly depth: AtLeast12;
  readonly s12: true;
}
interface Depth13 extends Depth12 {
  readonly depth: AtLeast13;
  readonly s13: true;
}
interface Depth14 extends Depth13 {
  readonly depth: AtLeast14;
  readonly s14: true;
}
interface Depth15 extends Depth14 {
  readonly depth: AtLeast15;
  readonly s15: true;
}
interface Depth16 extends Depth15 {
  readonly depth: AtLeast16;
  readonly s16: true;
}
interface Depth17 extends Depth16 {
  readonly depth: AtLeast17;
  readonly s17: true;
}
interface Depth18 extends Depth17 {
  readonly depth: AtLeast18;
  readonly s18: true;
}
interface Depth19 extends Depth18 {
  readonly depth: AtLeast19;
  readonly s19: true;
}
interface Depth20 extends Depth19 {
  readonly depth: AtLeast20;
  readonly s20: true;
}

/**
 * For a path the patterns of segments that it fits. A path is malformed if no request has it: with an empty segment, a dot
 * segment, a query, a fragment, or a parameter that was not filled in.
 */
export interface PathDepths {
  readonly [path: string]: AnyDepth;
  readonly [path: `/${string}`]: Depth1;
  readonly [path: `/${string}/${string}`]: Depth2;
  readonly [path: `/${string}/${string}/${string}`]: Depth3;
  readonly [path: `/${string}/${string}/${string}/${string}`]: Depth4;
  readonly [path: `/${string}/${string}/${string}/${string}/${string}`]: Depth5;
  readonly [path: `/${string}/${string}/${string}/${string}/${string}/${string}`]: Depth6;
  readonly [path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}`]: Depth7;
  readonly [path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`]: Depth8;
  readonly [path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`]: Depth9;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth10;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth11;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth12;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth13;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth14;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth15;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth16;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth17;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth18;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth19;
  readonly [
    path: `/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}/${string}`
  ]: Depth20;
  readonly [path: `${string}//${string}`]: Malformed;
  readonly [path: `${string}/`]: Malformed;
  readonly [path: `${string}/./${string}`]: Malformed;
  readonly [path: `${string}/.`]: Malformed;
  readonly [path: `${string}/../${string}`]: Malformed;
  readonly [path: `${string}/..`]: Malformed;
  readonly [path: `${string}?${string}`]: Malformed;
  readonly [path: `${string}#${string}`]: Malformed;
  readonly [path: `${string}{${string}`]: Malformed;
  readonly [path: `${string}}${string}`]: Malformed;
  readonly [path: `${string}\\${string}`]: Malformed;
}

/** The number of segments of a path as a key of `PathTables`: `s3`, or `malformed`. */
export type DepthOf<Depths extends { readonly depth: string }> = Depths["depth"] & keyof Depths;

/** A table of patterns; a path that fits none of them is unknown. */
export type PathTable1 = Readonly<Record<string, unknown>>;
/** A table that leads to other tables. */
export type PathTable2 = Readonly<Record<string, PathTable1>>;
/** A table that leads to other tables. */
export type PathTable3 = Readonly<Record<string, PathTable2>>;
/** A table that leads to other tables. */
export type PathTable4 = Readonly<Record<string, PathTable3>>;
/** A table that leads to other tables. */
export type PathTable5 = Readonly<Record<string, PathTable4>>;
/** A table that leads to other tables. */
export type PathTable6 = Readonly<Record<string, PathTable5>>;

/** For each number of segments the table of its patterns. */
export interface PathTables<Table> {
  readonly s1: Table;
  readonly s2: Table;
  readonly s3: Table;
  readonly s4: Table;
  readonly s5: Table;
  readonly s6: Table;
  readonly s7: Table;
  readonly s8: Table;
  readonly s9: Table;
  readonly s10: Table;
  readonly s11: Table;
  readonly s12: Table;
  readonly s13: Table;
  readonly s14: Table;
  readonly s15: Table;
  readonly s16: Table;
  readonly s17: Table;
  readonly s18: Table;
  readonly s19: Table;
  readonly s20: Table;
  readonly malformed: Table;
}

/** The first of two look-ups that found an operation. */
export type FirstFound<First, Second> = First extends string ? First : Second;
