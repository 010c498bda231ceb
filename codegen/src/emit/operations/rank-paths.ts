import { byCodeUnit } from "../../text/by-code-unit.ts";

/** The paths of a method with as many segments as others, as far as a path has been followed. */
interface Node {
  readonly literals: Map<string, Node>;
  readonly patterns: Map<string, Node>;
  /** The highest rank of a path in this branch. */
  highest: number;
}

/**
 * Returns a rank for each of these paths, which all have the same number of segments: paths that a request may fit both
 * have different ranks, and the more exact one has the lower rank. As in routers, exact segments go before parameters, from left to right.
 */
export function rankPaths(paths: readonly string[]): ReadonlyMap<string, number> {
  const root = createNode();
  const ranks = new Map<string, number>();
  for (const path of [...paths].sort(byExactness)) {
    const segments = segmentsOf(path);
    const rank = highestOverlap(root, segments, 0, -1) + 1;
    insert(root, segments, rank);
    ranks.set(path, rank);
  }
  return ranks;
}

/** The segments of a path, without the slashes. */
export function segmentsOf(path: string): readonly string[] {
  return path.split("/").slice(1);
}

/** Whether a segment has a parameter. */
export function isPattern(segment: string): boolean {
  return segment.includes("{");
}

/** Returns the highest rank of the paths that a request for this one may fit too. */
function highestOverlap(node: Node, segments: readonly string[], index: number, known: number): number {
  if (node.highest <= known) return known;
  const segment = segments[index];
  if (segment === undefined) return node.highest;
  let highest = known;
  for (const child of childrenFor(node, segment)) highest = highestOverlap(child, segments, index + 1, highest);
  return highest;
}

function* childrenFor({ literals, patterns }: Node, segment: string): Iterable<Node> {
  const exact = literals.get(segment);
  if (exact !== undefined) yield exact;
  const others = isPattern(segment) ? [literals, patterns] : [patterns];
  for (const children of others) {
    for (const [other, child] of children) if (mayFitBoth(segment, other)) yield child;
  }
}

/** Whether some text may fit both segments; true rather than false if text between parameters would decide. */
function mayFitBoth(a: string, b: string): boolean {
  const [startOfA = "", startOfB = ""] = [a, b].map((segment) => segment.split("{")[0]);
  const [endOfA = "", endOfB = ""] = [a, b].map((segment) => segment.split("}").at(-1));
  const startsAlike = startOfA.startsWith(startOfB) || startOfB.startsWith(startOfA);
  return startsAlike && (endOfA.endsWith(endOfB) || endOfB.endsWith(endOfA));
}

function insert(root: Node, segments: readonly string[], rank: number): void {
  let node = root;
  node.highest = Math.max(node.highest, rank);
  for (const segment of segments) {
    const children = isPattern(segment) ? node.patterns : node.literals;
    const child = children.get(segment) ?? createNode();
    children.set(segment, child);
    child.highest = Math.max(child.highest, rank);
    node = child;
  }
}

function createNode(): Node {
  return { literals: new Map(), patterns: new Map(), highest: -1 };
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
