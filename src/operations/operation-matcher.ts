import type { OperationRow } from "../scopes/tables.ts";
import { matchSegment, parseSegment, type SegmentPattern, unescapeSegment } from "./segment-pattern.ts";

/** The operation that was called, and the values of its parameters. */
export interface Match {
  readonly row: OperationRow;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the operation that a method and a path call. */
export type Matcher = (method: string, path: string) => Match | undefined;

interface Leaf {
  readonly row: OperationRow;
  readonly names: readonly string[];
}

/** What can follow a part of a path: text that is known, patterns from the most to the least text, the end. */
interface Node {
  readonly literals: Map<string, Node>;
  readonly patterns: { readonly texts: readonly string[]; readonly node: Node }[];
  /** The operations that end here, without and with a slash behind. */
  readonly leaves: { plain?: Leaf; slashed?: Leaf };
}

/** An operation's path, or a request's: what lies between its slashes, one behind it apart. */
interface Split {
  readonly segments: readonly string[];
  readonly form: "plain" | "slashed";
}

/**
 * A matcher for these operations: a tree of segments for each method.
 *
 * @internal
 */
export function createMatcher(rows: readonly OperationRow[]): Matcher {
  const roots = new Map<string, Node>();
  for (const row of rows) {
    const [method = "", path = ""] = row.operation.split(" ", 2);
    const root = roots.get(method) ?? createNode();
    roots.set(method, root);
    insert(root, row, splitPath(path));
  }
  return (method, path) => {
    const root = roots.get(method);
    return root && find(root, splitPath(path), 0, []);
  };
}

function insert(root: Node, row: OperationRow, { segments, form }: Split): void {
  const patterns = segments.map(parseSegment);
  let node = root;
  patterns.forEach((pattern, index) => {
    node = pattern.names.length === 0 ? literalChild(node, segments[index] ?? "") : patternChild(node, pattern);
  });
  node.leaves[form] ??= { row, names: patterns.flatMap(({ names }) => names) };
}

function literalChild(parent: Node, segment: string): Node {
  const key = unescapeSegment(segment);
  const child = parent.literals.get(key) ?? createNode();
  parent.literals.set(key, child);
  return child;
}

function patternChild(parent: Node, { texts }: SegmentPattern): Node {
  const key = texts.join("{}");
  const known = parent.patterns.find((pattern) => pattern.texts.join("{}") === key);
  if (known !== undefined) return known.node;
  const node = createNode();
  parent.patterns.push({ texts, node });
  parent.patterns.sort(byText);
  return node;
}

/** Most text first; of as much text, fewest parameters, then by code unit. */
function byText(a: { readonly texts: readonly string[] }, b: { readonly texts: readonly string[] }): number {
  const length = b.texts.join("").length - a.texts.join("").length;
  return length || a.texts.length - b.texts.length || (a.texts.join("{}") < b.texts.join("{}") ? -1 : 1);
}

function find(node: Node, path: Split, index: number, values: readonly string[]): Match | undefined {
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

function createNode(): Node {
  return { literals: new Map(), patterns: [], leaves: {} };
}
