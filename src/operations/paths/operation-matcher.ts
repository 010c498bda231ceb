import type { OperationRow, OperationTable } from "../../scopes/tables.ts";
import { type HostPattern, parseHost, withoutBase } from "./host-pattern.ts";
import type { Location } from "./locate-request.ts";
import { createTree, findPath, insertPath, type Match, type PathTree } from "./path-tree.ts";

export type { Match } from "./path-tree.ts";

/** Finds the operation that a request calls. */
export type Matcher = (location: Location) => Match | undefined;

/** Operations that the same hosts serve, by method. */
interface Zone {
  readonly hosts: readonly HostPattern[];
  readonly trees: Map<string, PathTree>;
}

/** An operation that fits a request, and how exactly its host does. */
interface Candidate {
  readonly match: Match;
  readonly host: HostPattern | undefined;
}

/**
 * A matcher for the operations of a table: a tree of segments for each host and method. A request to a host that the table
 * does not have belongs to none; where two hosts share a path, the host decides, a fixed one before a variable one.
 *
 * @internal
 */
export function createMatcher({ hosts, operations }: OperationTable): Matcher {
  const zones = createZones(hosts, operations);
  return (location) => {
    const candidates = zones.flatMap((zone) => candidatesIn(zone, location));
    return candidates.reduce<Candidate | undefined>((best, next) => closer(best, next), undefined)?.match;
  };
}

/**
 * The method and the path of an operation's id; a label after `#` is part of neither.
 *
 * @internal
 */
function splitOperation(operation: string): { readonly method: string; readonly path: string } {
  const [, method = "", path = ""] = /^(\S+) ([^#]*)/u.exec(operation) ?? [];
  return { method, path };
}

/** The operations with a host of their own come first, so that they win where all else is equal. */
function createZones(hosts: readonly string[], operations: readonly OperationRow[]): readonly Zone[] {
  const own = new Map<string, Zone>();
  const shared: Zone = { hosts: hosts.map(parseHost), trees: new Map() };
  for (const row of operations) {
    const { method, path } = splitOperation(row.operation);
    const { trees } = row.host === undefined ? shared : zoneOf(own, row.host);
    const tree = trees.get(method) ?? createTree();
    trees.set(method, tree);
    insertPath(tree, row, path);
  }
  return [...own.values(), shared];
}

function zoneOf(zones: Map<string, Zone>, host: string): Zone {
  const zone = zones.get(host) ?? { hosts: [parseHost(host)], trees: new Map<string, PathTree>() };
  zones.set(host, zone);
  return zone;
}

function candidatesIn({ hosts, trees }: Zone, { method, host, path }: Location): readonly Candidate[] {
  const tree = trees.get(method);
  if (tree === undefined) return [];
  const at = (rest: string | undefined, pattern?: HostPattern): readonly Candidate[] => {
    const match = rest === undefined ? undefined : findPath(tree, rest);
    return match === undefined ? [] : [{ match, host: pattern }];
  };
  if (host !== undefined) {
    return hosts
      .filter((pattern) => pattern.test(host))
      .flatMap((pattern) => at(withoutBase(path, pattern.base), pattern));
  }
  const bases = new Set(hosts.map(({ base }) => base).filter((base) => base !== ""));
  return [...at(path), ...[...bases].flatMap((base) => at(withoutBase(path, base)))];
}

function closer(best: Candidate | undefined, next: Candidate): Candidate {
  if (best === undefined) return next;
  return compare(best, next) <= 0 ? best : next;
}

/** Fixed hosts first, then exact segments from left to right, then the longer base path. */
function compare(a: Candidate, b: Candidate): number {
  const byHost = Number(b.host?.isFixed ?? false) - Number(a.host?.isFixed ?? false);
  return byHost || compareSegments(a.match.row, b.match.row) || (b.host?.base.length ?? 0) - (a.host?.base.length ?? 0);
}

function compareSegments(a: OperationRow, b: OperationRow): number {
  const others = splitOperation(b.operation).path.split("/");
  for (const [index, segment] of splitOperation(a.operation).path.split("/").entries()) {
    const difference = looseness(segment) - looseness(others[index] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}

function looseness(segment: string): number {
  return segment.includes("+}") ? 2 : segment.includes("{") ? 1 : 0;
}
