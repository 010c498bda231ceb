import type { OperationRow } from "../../scopes/tables.ts";
import { matchSegment, matchSpan, parseSegment, type SegmentPattern, unescapeSegment } from "./segment-pattern.ts";

/** The operation that a path belongs to, and the values of its parameters. */
export interface Match {
  readonly row: OperationRow;
  readonly parameters: Readonly<Record<string, string>>;
}

interface Leaf {
  readonly row: OperationRow;
  readonly names: readonly string[];
}

interface Branch {
  readonly texts: readonly string[];
  readonly node: PathTree;
}

/** What can follow a part of a path: text that is known, patterns from the most to the least text, the end. */
export interface PathTree {
  readonly literals: Map<string, PathTree>;
  readonly patterns: Branch[];
  /** Parameters that span segments: `{path+}`. */
  readonly spans: Branch[];
  /** The operations that end here, without and with a slash at the end. */
  readonly leaves: { plain?: Leaf; slashed?: Leaf };
}

/** A path in its segments; whether a slash follows the last. */
interface Split {
  readonly segments: readonly string[];
  readonly form: "plain" | "slashed";
}

/**
 * A tree without operations.
 *
 * @internal
 */
export function createTree(): PathTree {
  return { literals: new Map(), patterns: [], spans: [], leaves: {} };
}

/**
 * Adds an operation to a tree; the first of two with the same path stays.
 *
 * @internal
 */
export function insertPath(root: PathTree, row: OperationRow, path: string): void {
  const { segments, form } = splitPath(path);
  const patterns = segments.map(parseSegment);
  let node = root;
  patterns.forEach((pattern, index) => {
    node = pattern.names.length === 0 ? literalChild(node, segments[index] ?? "") : patternChild(node, pattern);
  });
  node.leaves[form] ??= { row, names: patterns.flatMap(({ names }) => names) };
}

/**
 * The operation of a path. Exact segments go before parameters, and these before parameters that span segments.
 *
 * @internal
 */
export function findPath(root: PathTree, path: string): Match | undefined {
  return find(root, splitPath(path), 0, []);
}

function literalChild(parent: PathTree, segment: string): PathTree {
  const key = unescapeSegment(segment);
  const child = parent.literals.get(key) ?? createTree();
  parent.literals.set(key, child);
  return child;
}

function patternChild(parent: PathTree, { texts, isSpanning }: SegmentPattern): PathTree {
  const branches = isSpanning ? parent.spans : parent.patterns;
  const key = texts.join("{}");
  const known = branches.find((pattern) => pattern.texts.join("{}") === key);
  if (known !== undefined) return known.node;
  const node = createTree();
  branches.push({ texts, node });
  branches.sort(byText);
  return node;
}

/** Most text first; of as much text, fewest parameters, then by code unit. */
function byText(a: Branch, b: Branch): number {
  const length = b.texts.join("").length - a.texts.join("").length;
  return length || a.texts.length - b.texts.length || (a.texts.join("{}") < b.texts.join("{}") ? -1 : 1);
}

function find(node: PathTree, path: Split, index: number, values: readonly string[]): Match | undefined {
  const segment = path.segments[index];
  if (segment === undefined) {
    const leaf = node.leaves[path.form] ?? node.leaves.plain ?? node.leaves.slashed;
    return leaf && toMatch(leaf, values);
  }
  const literal = node.literals.get(unescapeSegment(segment));
  const found = literal && find(literal, path, index + 1, values);
  if (found !== undefined) return found;
  for (const { texts, node: child } of node.patterns) {
    const matched = matchSegment(texts, segment);
    const deeper = matched && find(child, path, index + 1, [...values, ...matched]);
    if (deeper !== undefined) return deeper;
  }
  return findSpan(node, path, index, values);
}

/** A parameter that spans segments takes as few as it can, so that text after it is found. */
function findSpan(node: PathTree, path: Split, index: number, values: readonly string[]): Match | undefined {
  for (const { texts, node: child } of node.spans) {
    for (let end = index + 1; end <= path.segments.length; end++) {
      const matched = matchSpan(texts, path.segments.slice(index, end).join("/"));
      const deeper = matched === undefined ? undefined : find(child, path, end, [...values, matched]);
      if (deeper !== undefined) return deeper;
    }
  }
  return undefined;
}

function toMatch({ row, names }: Leaf, values: readonly string[]): Match {
  // No prototype, so that a parameter may be called `__proto__`.
  const parameters = Object.create(null) as Record<string, string>;
  names.forEach((name, index) => (parameters[name] = unescapeSegment(values[index] ?? "")));
  return { row, parameters };
}

function splitPath(path: string): Split {
  const form = path.endsWith("/") ? "slashed" : "plain";
  const segments = (form === "slashed" ? path.slice(0, -1) : path).split("/").slice(1);
  return { segments, form };
}
