import type { Catalog, Operation } from "../../catalog/catalog.ts";
import { parseHost } from "../../../../src/operations/paths/host-pattern.ts";
import { createMatcher } from "../../../../src/operations/paths/operation-matcher.ts";
import { groupBy } from "../../collections/group-by.ts";
import { operationTableOf } from "../../operations/operation-table.ts";
import { hostName, hostOf, originTest } from "./hosts.ts";
import { escapePattern } from "../../text/escape-pattern.ts";
import type { Hole, Text } from "../values/value.ts";
import { withoutQuery } from "../values/urls/split-url.ts";

/** An operation that a call can be, with the values of its parameters where all of the path is known. */
export interface MatchedOperation {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>> | undefined;
}

/** Finds the operations that a call can be: one for a known path, every possible one for a path with placeholders. */
export interface OperationIndex {
  match(method: string | undefined, path: Text, origin?: Text): readonly MatchedOperation[];
  /** Whether a path goes beyond the common beginning of all paths of the catalog. */
  says(path: Text): boolean;
  /** Whether a path begins like those of the catalog, with or without their prefix; true if its beginning is unknown. */
  beginsLike(path: Text): boolean;
  /** The prefix of all paths of the catalog: `/v3`, or nothing. */
  readonly common: string;
}

/** A stand-in for a parameter in the path of an operation, also for one that spans segments. */
const parameter = "\u0001";

/** A path that calls of an operation can have: with the base path of some hosts, or without one. */
interface Shape {
  readonly operation: Operation;
  readonly path: string;
  /** For a parameter that spans segments: how many segments stand before and after it. */
  readonly span: { readonly before: number; readonly after: number } | undefined;
  /** Whether a host can serve it; an unknown one can. */
  readonly isHost: (host: string | undefined) => boolean;
}

/** The pieces of a segment: known text, and how much a placeholder can stand for. */
type Segment = readonly (string | Pick<Hole, "reach">)[];

/** An index of the operations of a catalog. */
export function indexOperations(catalog: Catalog): OperationIndex {
  const { operations } = catalog;
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const match = createMatcher(operationTableOf(catalog));
  const methods = [...new Set(operations.map(({ method }) => method))];
  const shapes = shapesOf(catalog);
  const common = commonSegments(shapes.map(({ path }) => path));
  const columns = columnsOf(shapes.map(({ path }) => path));
  const exact = (method: string, path: string, host: string | undefined): MatchedOperation | undefined => {
    const found = match({ method, path, ...(host !== undefined && { host }) });
    const operation = found && byId.get(found.row.operation);
    return operation && { operation, parameters: found.parameters };
  };
  const hostsOf = hostFinder(catalog);
  const isNoName = nameTest(shapes);
  return {
    common: common.map((segment) => `/${segment}`).join(""),
    match: (method, path, origin) => {
      const segments = toSegments(path);
      const whole = wholePath(segments);
      const wanted = method === undefined ? methods : [method];
      const hosts = hostsOf(origin);
      if (whole !== undefined) {
        const found = hosts.flatMap((host) => {
          // A name that is a literal elsewhere is no value of a parameter: it belongs to the paths of those operations.
          const all = methods.flatMap((one) => exact(one, whole, host) ?? []).filter(isNoName(whole));
          const most = Math.max(...all.map(({ operation }) => literalsOf(operation.path)));
          return all.filter(
            ({ operation }) => literalsOf(operation.path) === most && wanted.includes(operation.method),
          );
        });
        return found.filter((one, index) => found.findIndex(({ operation }) => operation === one.operation) === index);
      }
      const fits = shapeTest(segments);
      const found = shapes.filter(
        (shape) => hosts.some((host) => shape.isHost(host)) && fits(shape) && !isCrossed(segments, shape),
      );
      // A parameter under another method has none of the names that stand in its place under this one.
      const closest = new Set(closestTo(segments, found).map(({ operation }) => operation));
      return [...closest]
        .filter((operation) => wanted.includes(operation.method))
        .map((operation) => ({ operation, parameters: undefined }));
    },
    says: (path) => {
      const segments = toSegments(path).slice(common.length);
      // A placeholder alone narrows the choice only if an operation has a parameter there: `/v3/${name}` can be anything.
      return segments.some(
        (segment, index) =>
          segment.some((piece) => typeof piece === "string") ||
          (!isWide(segment) && columns[common.length + index]?.has(parameter) === true),
      );
    },
    beginsLike: (path) => {
      const segments = toSegments(path);
      const names = segments.map(nameOf);
      if (common.length > 0 && common.every((segment, index) => names[index] === segment)) return true;
      const [first] = names;
      return first === undefined || [first, parameter].some((name) => columns[common.length]?.has(name));
    },
  };
}

/**
 * Finds the hosts that a call with an origin can go to, one of each pattern; `undefined` stands for any host, where none of
 * the origin is known. Each may serve another operation with the same path.
 */
function hostFinder({ hosts, operations }: Catalog): (origin: Text | undefined) => readonly (string | undefined)[] {
  const patterns = new Set([...hosts, ...operations.flatMap(({ host }) => host ?? [])]);
  const tests = Array.from(patterns, (pattern) => ({
    // The name of a pattern with variable labels fits that pattern.
    sample: hostName(pattern),
    test: originTest(pattern),
  }));
  return (origin) => {
    const known = origin && hostOf(origin);
    if (origin === undefined || known !== undefined) return [known];
    const fitting = tests.filter(({ test }) => test(origin)).map(({ sample }) => sample);
    return fitting.length === 0 ? [undefined] : [...new Set(fitting)];
  };
}

/** A shape for each operation and base path, and one without: an unknown origin may end in the base path. */
function shapesOf({ operations, hosts }: Catalog): readonly Shape[] {
  return operations.flatMap((operation) => {
    const patterns = (operation.host === undefined ? hosts : [operation.host]).map(parseHost);
    const path = operation.path.replace(/\{[^{}]*\}/gu, parameter).replace(/\/$/u, "");
    const span = spanOf(operation.path);
    const bases = new Set(["", ...patterns.map(({ base }) => base)]);
    return Array.from(bases, (base): Shape => ({
      operation,
      path: base + path,
      span: span && { ...span, before: span.before + base.split("/").length - 1 },
      isHost: (host) => host === undefined || patterns.some((pattern) => pattern.base === base && pattern.test(host)),
    }));
  });
}

function spanOf(path: string): Shape["span"] {
  const segments = path.split("/").slice(1);
  const index = segments.findIndex((segment) => segment.includes("+}"));
  return index === -1 ? undefined : { before: index, after: segments.length - index - 1 };
}

/** A test whether a call with these segments can have the path of a shape. */
function shapeTest(segments: readonly Segment[]): (shape: Shape) => boolean {
  const patternOf = (parts: readonly Segment[]): RegExp => new RegExp(`^${parts.map(segmentPattern).join("")}$`, "u");
  const pattern = patternOf(segments);
  return ({ path, span }) => {
    if (pattern.test(path)) return true;
    if (span === undefined || segments.length <= span.before + span.after + 1) return false;
    const spanned: Segment = [{ reach: "segment" }];
    const after = segments.slice(segments.length - span.after);
    return patternOf([...segments.slice(0, span.before), spanned, ...after]).test(path);
  };
}

/**
 * True if an unknown segment stands where the operation has a name, and a known one after it where the operation has a
 * parameter. So `/${id}/resend` does not match `/resend/{id}`.
 */
function isCrossed(segments: readonly Segment[], { path, span }: Shape): boolean {
  const own = path.split("/").slice(1);
  if (span !== undefined || own.length !== segments.length) return false;
  const isUnknown = (segment: Segment): boolean => segment.length === 1 && nameOf(segment) === undefined;
  const first = segments.findIndex((segment, index) => isUnknown(segment) && own[index] !== parameter);
  return (
    first !== -1 &&
    segments.some((segment, index) => index > first && own[index] === parameter && nameOf(segment) !== undefined)
  );
}

/** The segments of a path, without empty ones; a placeholder of a router is as open as one of a text. */
function toSegments(path: Text): readonly Segment[] {
  const segments: (string | Pick<Hole, "reach">)[][] = [[]];
  for (const piece of withoutQuery(path)) {
    if (typeof piece !== "string") segments.at(-1)?.push(piece);
    else
      piece.split("/").forEach((part, index) => {
        if (index > 0) segments.push([]);
        if (part !== "") segments.at(-1)?.push(part);
      });
  }
  return segments.filter((segment) => segment.length > 0).map(placeholder);
}

function placeholder(segment: Segment): Segment {
  return /^(?::\w+|\{\w+\})$/u.test(nameOf(segment) ?? "") ? [{ reach: "segment" }] : segment;
}

/** The text of a segment that is known as a whole. */
function nameOf(segment: Segment): string | undefined {
  const [only] = segment;
  return segment.length === 1 && typeof only === "string" ? only : undefined;
}

function wholePath(segments: readonly Segment[]): string | undefined {
  const names = segments.map(nameOf);
  return names.includes(undefined) ? undefined : `/${names.join("/")}`;
}

/** A placeholder that may hold slashes. */
function isWide(segment: Segment): boolean {
  return segment.some((piece) => typeof piece !== "string" && piece.reach === "path");
}

const longestName = 1000;

/** Returns the pattern of a segment; a placeholder after a name may go on with a slash. */
function segmentPattern(segment: Segment): string {
  const name = nameOf(segment);
  if (name !== undefined) return `/(?:${namePattern(name)}|${parameter})`;
  const [first] = segment;
  const last = segment.at(-1);
  if (segment.length === 1 && typeof first === "object") {
    if (first.reach === "path") return "(?:/.*)?";
    return first.reach === "number" ? `/(?:\\d+|${parameter})` : "/[^/]+";
  }
  const text = segment
    .map((piece) => (typeof piece === "string" ? namePattern(piece) : piece.reach === "path" ? ".*" : "[^/]*"))
    .join("");
  const alternatives = [`/${text}`, `/${parameter}${isWide(segment) ? "(?:/.*)?" : ""}`];
  const goesOn = typeof first === "string" && typeof last === "object" && last.reach !== "number";
  return `(?:${[...alternatives, ...(goesOn ? [`/${namePattern(first)}/.*`] : [])].join("|")})`;
}

/** A known piece of a segment. One that is longer than any name is cut to a length that is still longer than any name. */
function namePattern(text: string): string {
  return escapePattern(text.slice(0, longestName));
}

/** A test whether no segment of a path that stands for a parameter is a name in the paths of other operations. */
function nameTest(shapes: readonly Shape[]): (whole: string) => (found: MatchedOperation) => boolean {
  const paths = groupBy(
    shapes.map(({ operation, path }) => ({ operation, beginnings: beginningsOf(path) })),
    ({ operation }) => operation,
  );
  const all = new Set([...paths.values()].flatMap((own) => own.flatMap(({ beginnings }) => beginnings)));
  return (whole) => {
    const names = whole.split("/").slice(1);
    const isName = (beginning: string, index: number): boolean =>
      beginning.endsWith(parameter) && all.has(`${beginning.slice(0, -parameter.length)}${names[index] ?? ""}`);
    return ({ operation }) =>
      (paths.get(operation) ?? [])
        .filter(({ beginnings }) => beginnings.length === names.length)
        .every(({ beginnings }) => !beginnings.some(isName));
  };
}

/** The beginnings of a path: `/v3`, `/v3/templates`. */
function beginningsOf(path: string): readonly string[] {
  return path.split("/").flatMap((_, index, all) => (index === 0 ? [] : [all.slice(0, index + 1).join("/")]));
}

/** The number of literal segments in an operation's path. */
function literalsOf(path: string): number {
  return path.split("/").filter((segment) => !segment.startsWith("{")).length;
}

/**
 * Returns the closest of the operations that fit: those that match most known segments literally, and most unknown segments
 * with a parameter. `/v3/ips/${ip}` is not `/v3/ips/pools`.
 */
function closestTo<Shape extends { readonly path: string }>(
  segments: readonly Segment[],
  found: readonly Shape[],
): readonly Shape[] {
  const firstWide = segments.findIndex(isWide);
  const fixed = (firstWide === -1 ? segments : segments.slice(0, firstWide)).map((segment) =>
    segment.length === 1 ? (nameOf(segment) ?? parameter) : undefined,
  );
  const score = ({ path }: Shape): number => {
    const own = path.split("/").slice(1);
    return fixed.filter((text, index) => text !== undefined && own[index] === text).length;
  };
  const best = Math.max(...found.map(score));
  return found.filter((shape) => score(shape) === best);
}

/** The segments that paths have in each place. */
function columnsOf(paths: readonly string[]): readonly ReadonlySet<string>[] {
  const columns: Set<string>[] = [];
  for (const path of paths)
    for (const [index, segment] of path.split("/").slice(1).entries()) (columns[index] ??= new Set()).add(segment);
  return columns;
}

/** The segments that all paths begin with: `v3`. */
function commonSegments(paths: readonly string[]): readonly string[] {
  const [first = "", ...rest] = paths;
  const segments = first.split("/").slice(1);
  const index = segments.findIndex((segment, place) => rest.some((path) => path.split("/")[place + 1] !== segment));
  return index === -1 ? [] : segments.slice(0, index);
}
