import { byCodeUnit } from "../../text/by-code-unit.ts";

/** Patterns with the same number of segments of which no path fits two. */
export interface PathLayer {
  readonly depth: number;
  /** Layers of one depth are searched in this order, from 0: the more exact pattern wins. */
  readonly rank: number;
  readonly paths: readonly string[];
}

/**
 * Paths with parameters in layers: as many as are needed so that in none of them a path fits two patterns.
 *
 * As when the operation of a request is looked for, exact segments go before parameters, from left to right.
 */
export function layerPaths(paths: readonly string[]): readonly PathLayer[] {
  const layers = new Map<string, { depth: number; rank: number; paths: string[] }>();
  for (const [depth, group] of groupByDepth(paths)) {
    for (const [path, rank] of rankPaths(group)) {
      const key = `${depth} ${rank}`;
      const layer = layers.get(key) ?? { depth, rank, paths: [] };
      layer.paths.push(path);
      layers.set(key, layer);
    }
  }
  return [...layers.values()]
    .map((layer) => ({ ...layer, paths: layer.paths.sort(byCodeUnit) }))
    .sort((a, b) => a.depth - b.depth || a.rank - b.rank);
}

function groupByDepth(paths: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const path of paths) {
    const depth = segmentsOf(path).length;
    groups.set(depth, [...(groups.get(depth) ?? []), path]);
  }
  return groups;
}

/** Each path behind all the more exact ones that it overlaps with. */
function rankPaths(paths: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const path of [...paths].sort(byExactness)) {
    const behind = [...ranks].filter(([other]) => overlap(other, path)).map(([, rank]) => rank);
    ranks.set(path, Math.max(-1, ...behind) + 1);
  }
  return ranks;
}

/** Whether a path may fit both; said too often rather than too rarely where a segment has text around its parameter. */
function overlap(a: string, b: string): boolean {
  const others = segmentsOf(b);
  return segmentsOf(a).every((segment, index) => {
    const other = others[index] ?? "";
    return isPattern(segment) || isPattern(other) || segment === other;
  });
}

function byExactness(a: string, b: string): number {
  const others = segmentsOf(b);
  for (const [index, segment] of segmentsOf(a).entries()) {
    const difference = textOf(others[index] ?? "") - textOf(segment);
    // Infinity less itself is not a number, which counts as no difference.
    if (difference) return difference;
  }
  return byCodeUnit(a, b);
}

/** How much text a segment has; one without parameters has more than any other. */
function textOf(segment: string): number {
  return isPattern(segment) ? segment.replace(/\{[^{}]*\}/gu, "").length : Infinity;
}

function isPattern(segment: string): boolean {
  return segment.includes("{");
}

function segmentsOf(path: string): readonly string[] {
  return path.split("/").slice(1);
}
