import { byCodeUnit } from "../../text/by-code-unit.ts";
import { isPattern, rankPaths, segmentsOf } from "./rank-paths.ts";

/** A path with parameters, and the operations that have it: more than one where hosts share it. */
export interface PathPattern {
  readonly path: string;
  readonly operations: readonly string[];
}

/** A table of patterns or, where these are many, one that leads to the table for the literal segment at a place. */
export type PathTree =
  | { readonly rows: readonly PathPattern[]; readonly height: 1 }
  | {
      /** The index of the segment. */
      readonly place: number;
      readonly children: readonly (readonly [literal: string, tree: PathTree])[];
      readonly height: number;
    };

/** The patterns with a number of segments that no path fits two of. */
export interface PathGroup {
  readonly depth: number;
  /** Groups are searched in this order, from 0: the more exact pattern wins. */
  readonly rank: number;
  readonly tree: PathTree;
}

/** The compiler compares every row of a table with every other, so that large tables are split. */
const wantedRows = 64;
const mostRows = 500;
const mostHeight = 6;
const mostRanks = 5;

/** The paths of requests have at most so many segments; the runtime counts no further. */
export const mostSegments = 20;

/**
 * Returns the tables in which the compiler finds the operation of a path; `undefined` if some of them would take it too
 * long, because too many patterns are alike.
 */
export function groupPaths(patterns: readonly PathPattern[]): readonly PathGroup[] | undefined {
  const groups: PathGroup[] = [];
  for (const [depth, group] of groupBy(spread(patterns), ({ path }) => segmentsOf(path).length)) {
    const ranks = rankPaths(group.map(({ path }) => path));
    if (Math.max(...ranks.values()) >= mostRanks) return undefined;
    for (const [rank, rows] of groupBy(group, ({ path }) => ranks.get(path) ?? 0)) {
      const tree = split(
        [...rows].sort((a, b) => byCodeUnit(a.path, b.path)),
        new Set(),
      );
      if (tree === undefined) return undefined;
      groups.push({ depth, rank, tree });
    }
  }
  return groups.sort((a, b) => a.depth - b.depth || a.rank - b.rank);
}

/** A parameter that spans segments becomes one pattern for each number of segments; paths that are too long are left out. */
function spread(patterns: readonly PathPattern[]): readonly PathPattern[] {
  const spreadOut = patterns.flatMap(({ path, operations }) => {
    const room = mostSegments - segmentsOf(path).length;
    if (room < 0) return [];
    if (!path.includes("+}")) return [{ path, operations, isSpread: false }];
    const of = (extra: number): string => path.replace(/\{[^{}]*\+\}/u, `{}${"/{}".repeat(extra)}`);
    return Array.from({ length: room + 1 }, (_, extra) => ({ path: of(extra), operations, isSpread: true }));
  });
  const merged = groupBy(spreadOut, ({ path }) => path.replace(/\{[^{}]*\}/gu, "{}"));
  return Array.from(merged.values(), (rows) => {
    const exact = rows.filter(({ isSpread }) => !isSpread);
    const meant = exact.length > 0 ? exact : rows;
    const operations = [...new Set(meant.flatMap((row) => row.operations))].sort(byCodeUnit);
    return { path: meant[0]?.path ?? "", operations };
  });
}

function split(rows: readonly PathPattern[], used: ReadonlySet<number>): PathTree | undefined {
  if (rows.length <= wantedRows) return { rows, height: 1 };
  const place = bestPlace(rows, used);
  if (place === undefined) return rows.length <= mostRows ? { rows, height: 1 } : undefined;
  const next = new Set([...used, place]);
  const children: (readonly [string, PathTree])[] = [];
  for (const [literal, group] of groupBy(rows, ({ path }) => segmentsOf(path)[place] ?? "")) {
    const child = split(group, next);
    if (child === undefined) return undefined;
    children.push([literal, child]);
  }
  const height = 1 + Math.max(...children.map(([, child]) => child.height));
  return height > mostHeight ? undefined : { place, children, height };
}

/** Returns the place where all rows have literal segments and the largest group with the same segment is smallest. */
function bestPlace(rows: readonly PathPattern[], used: ReadonlySet<number>): number | undefined {
  const paths = rows.map(({ path }) => segmentsOf(path));
  const places = Array.from(paths[0] ?? [], (_, place) => {
    const segments = paths.map((path) => path[place] ?? "");
    if (used.has(place) || segments.some(isPattern)) return undefined;
    const sizes = Array.from(groupBy(segments, (segment) => segment).values(), ({ length }) => length);
    return sizes.length < 2 || sizes.length > mostRows ? undefined : { place, largest: Math.max(...sizes) };
  });
  const found = places.filter((entry) => entry !== undefined);
  return found.sort((a, b) => a.largest - b.largest || a.place - b.place)[0]?.place;
}

function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
