import { groupBy } from "../../collections/group-by.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import { isPattern, rankPaths, segmentsOf } from "./rank-paths.ts";

/** A path with parameters, and the operations that have it: more than one where hosts share it. */
export interface PathPattern {
  readonly path: string;
  readonly operations: readonly string[];
}

/** A table of patterns or, where these are many, one that leads to the table for the segment at a place. */
export type PathTree =
  | { readonly rows: readonly PathPattern[]; readonly height: 1 }
  | {
      /** The index of the segment. */
      readonly place: number;
      /** By the literal segment, or by its beginning: `us{}`. */
      readonly children: readonly (readonly [segment: string, tree: PathTree])[];
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
const wantedChildren = 64;
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
  const best = bestSplit(rows, used);
  if (best === undefined) return rows.length <= mostRows ? { rows, height: 1 } : undefined;
  const { place, groups, isWhole } = best;
  const next = isWhole ? new Set([...used, place]) : used;
  const children: (readonly [string, PathTree])[] = [];
  for (const [text, group] of groups) {
    const child = split(group, next);
    if (child === undefined) return undefined;
    children.push([text, child]);
  }
  const height = 1 + Math.max(...children.map(([, child]) => child.height));
  return height > mostHeight ? undefined : { place, children, height };
}

interface Split {
  readonly place: number;
  readonly groups: ReadonlyMap<string, readonly PathPattern[]>;
  /** Whether the groups have the same segment there; otherwise only its beginning. */
  readonly isWhole: boolean;
}

/** Returns the split at a place where all rows have literal segments, whose largest group is smallest. */
function bestSplit(rows: readonly PathPattern[], used: ReadonlySet<number>): Split | undefined {
  const segments = rows.map(({ path }) => segmentsOf(path));
  const splits = Array.from(segments[0] ?? [], (_, place) => {
    if (used.has(place) || segments.some((own) => isPattern(own[place] ?? ""))) return undefined;
    const whole = groupBy(rows, ({ path }) => segmentsOf(path)[place] ?? "");
    if (whole.size < 2) return undefined;
    const isWhole = whole.size <= wantedChildren;
    const groups = isWhole ? whole : groupByBeginning(rows, place);
    return { place, groups, isWhole, largest: Math.max(...Array.from(groups.values(), ({ length }) => length)) };
  });
  const found = splits.filter((entry) => entry !== undefined);
  return found.sort((a, b) => a.largest - b.largest || a.place - b.place)[0];
}

/** Groups rows by the beginning of their segment at a place: the longest that makes no more groups than a table may have. */
function groupByBeginning(rows: readonly PathPattern[], place: number): ReadonlyMap<string, readonly PathPattern[]> {
  const segments = new Map(rows.map((row) => [row, [...(segmentsOf(row.path)[place] ?? "")]]));
  const groupsOf = (length: number): ReadonlyMap<string, readonly PathPattern[]> =>
    groupBy(rows, (row) => {
      const characters = segments.get(row) ?? [];
      return characters.length < length ? characters.join("") : `${characters.slice(0, length).join("")}{}`;
    });
  const longest = Math.max(...Array.from(segments.values(), ({ length }) => length));
  let groups = groupsOf(1);
  for (let length = 2; length <= longest; length++) {
    const finer = groupsOf(length);
    if (finer.size > wantedChildren) break;
    groups = finer;
  }
  return groups;
}
