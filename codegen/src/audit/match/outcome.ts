import type { ts } from "../syntax/typescript.ts";
import { combine } from "../values/possible.ts";
import { known, knownPieces, tidy, toText } from "../values/text.ts";
import type { ExternalValue, Hole, Text, Value, Values } from "../values/value.ts";
import type { Request } from "../recognise/recogniser.ts";
import type { Trace } from "../sources/traces.ts";
import { hostOf, type HostTest } from "./hosts.ts";
import type { MatchedOperation, OperationIndex } from "./operation-index.ts";
import { appendUrl } from "../values/urls/resolve-url.ts";
import { verbOf } from "../values/verb.ts";
import { splitUrl, withoutQuery } from "../values/urls/split-url.ts";

/**
 * The outcome of a call: operations of the catalog, a request that the catalog lacks, a request that is unknown, or one that
 * is not the provider's. A link is a URL in the answer to a request, as for the next page.
 */
export type Outcome =
  | OperationsOutcome
  | { readonly kind: "uncataloged"; readonly call: string; readonly maker?: ts.Node }
  | UnresolvedOutcome
  | { readonly kind: "foreign"; readonly open: boolean; readonly host?: string };

/** A request that is, or may be, the provider's, and whose operation is unknown. */
interface UnresolvedOutcome {
  readonly kind: "unresolved";
  readonly reason: string;
  /** The parts of the request that are known: `GET https://{host}/v3/templates`. */
  readonly call?: string;
  readonly isLink?: true;
  /** Whether its host is open, and only its file suggests that it may be the provider's. */
  readonly isDoubtful?: boolean;
  /** Whether it is a client inside of an object or function that is handed on. */
  readonly isInside?: boolean;
  /** The call, if it may make a client whose calls count instead. */
  readonly maker?: ts.Node;
}

/** The operations that a call can be. */
interface OperationsOutcome {
  readonly kind: "operations";
  readonly operations: readonly MatchedOperation[];
  readonly widened: boolean;
  /** Whether the function that is called is not known, and only its arguments look like a request. */
  readonly isAssumed?: true;
  /** The name of the host in the code, if only the path shows that it is the provider's. */
  readonly host?: string;
  /** The call, if it only makes the request, and calls that send it count instead. */
  readonly maker?: ts.Node;
  /** Whether callers may replace a part of the request, as `init` in `{ method: "GET", ...init }` may. */
  readonly isReplaceable?: true;
}

/** The catalog's side of matching. */
export interface Matching {
  readonly operations: OperationIndex;
  readonly hosts: HostTest;
  /** Whether a value is taken from the answer to a request. */
  readonly isAnswer: (value: ExternalValue) => boolean;
}

/** The reason why a call is unresolved if only its path is known. */
export const unknownHost = "the host is not known";

/** An outcome, and whether it rests on an unknown host. */
interface Guess {
  readonly outcome: Outcome;
  readonly isDoubtful: boolean;
  /** Whether a known part of it may be replaced by an unknown object that is spread over it. */
  readonly isSpread?: boolean;
}

/** Returns the outcome of each request that a call can make. */
export function outcomesOf(requests: readonly Request[], matching: Matching, trace: Trace): readonly Outcome[] {
  return withoutDoubt(requests.flatMap((request) => guessesOf(request, matching, trace)));
}

function guessesOf(request: Request, matching: Matching, trace: Trace): readonly Guess[] {
  const { base } = request;
  const filled = withoutEmptied(request.url);
  const url = base.kind === "url" ? filled : withoutUnset(filled);
  const rows = combine([request.method, url, ...(base.kind === "url" ? [base.values] : [])]);
  return rows.map(({ values }) => {
    const [method, url, root] = values;
    const isSpread = values.some((value) => value?.kind === "unknown" && value.isSpread === true);
    // If the URL is left out, libraries with a base call the base itself.
    const isLeftOut = url === undefined || (url.kind === "nothing" && root !== undefined);
    const target = base.kind === "provider" ? "provider" : root && toText(root);
    const text = isLeftOut ? [] : toText(url);
    const guessed = guess({ method: method && methodOf(method), url: text, base: target }, matching, trace);
    return { ...(isLink(text, matching) ? asLink(guessed) : guessed), isSpread };
  });
}

/**
 * Drops URLs in which a segment is empty that another alternative fills: after `id ?? ""`, code that goes on has an id, and
 * `/v3/templates/` asks for no template.
 */
function withoutEmptied(urls: Values): Values {
  const paths = urls.map(({ value }) => (value.kind === "text" ? withoutQuery(value.text) : []));
  const filled = new Set(paths.flatMap((path) => (known(path) === undefined ? [knownPieces(path)] : [])));
  return urls.filter((_, index) => {
    const path = known(paths[index] ?? []) ?? "";
    return !/[^:]\/(?:\/|$)/u.test(path) || !filled.has(path);
  });
}

/** Drops empty texts beside others: `let path = ""`, which each branch sets, asks for nothing without a base. */
function withoutUnset(urls: Values): Values {
  const set = urls.filter(({ value }) => value.kind !== "text" || known(value.text) !== "");
  return set.length > 0 ? set : urls;
}

/** If some alternatives are known (a default counts), the doubtful ones add nothing. */
function withoutDoubt(guesses: readonly Guess[]): readonly Outcome[] {
  // A stated part holds if nothing is known of the object that may replace it.
  const stated = guesses.filter(({ isSpread }) => isSpread !== true);
  const all = stated.length > 0 ? stated : guesses;
  const sure = all.filter(({ isDoubtful }) => !isDoubtful);
  const kept = sure.some(({ outcome }) => outcome.kind !== "foreign") ? sure : all;
  return kept.map(({ outcome }) => (all.length === guesses.length ? outcome : replaceable(outcome)));
}

function replaceable(outcome: Outcome): Outcome {
  if (outcome.kind === "foreign") return { ...outcome, open: true };
  return outcome.kind === "operations" ? { ...outcome, isReplaceable: true } : outcome;
}

/** Whether the whole path is taken from an answer. */
function isLink(url: Text, { isAnswer }: Matching): boolean {
  const [first] = url;
  const path = typeof first === "string" ? splitUrl(url).path : url;
  const holes = path.flatMap((piece) => (typeof piece === "string" ? [] : [piece.from]));
  const rest = path.filter((piece) => typeof piece === "string" && piece.replaceAll("/", "") !== "");
  const [from] = holes;
  return rest.length === 0 && holes.length === 1 && from !== undefined && isAnswer(from);
}

function asLink({ outcome }: Guess): Guess {
  return { outcome: outcome.kind === "unresolved" ? { ...outcome, isLink: true } : outcome, isDoubtful: true };
}

const elsewhere: Guess = { outcome: { kind: "foreign", open: false }, isDoubtful: false };

/** One alternative of a request. */
interface Target {
  readonly method: string | undefined;
  readonly url: Text;
  /** The base of the URL. */
  readonly base: Text | "provider" | undefined;
}

function guess({ method, url, base }: Target, matching: Matching, trace: Trace): Guess {
  const [first] = url;
  const isAbsolute = typeof first === "string" && /^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(first);
  if (base === "provider" && !isAbsolute)
    return { outcome: onProvider(method, withoutQuery(url), matching), isDoubtful: false };
  const { origin, path } = splitUrl(base === undefined || base === "provider" ? url : appendUrl(base, url));
  if (origin === undefined) return elsewhere;
  const whose = matching.hosts(origin);
  if (whose === "foreign") return elsewhere;
  if (whose === "similar")
    return { outcome: onSimilarHost(method, origin, path), isDoubtful: isRunTogether(origin, matching) };
  const hole = origin.find((piece): piece is Hole => typeof piece !== "string");
  if (hole === undefined) return { outcome: matched(method, path, matching, origin), isDoubtful: false };
  if (isOwnHost(hole)) return elsewhere;
  return { outcome: behindHole({ method, hole, origin, path, whose }, matching, trace), isDoubtful: true };
}

/** A path of the provider's client, whose base may include the prefix of all paths. */
function onProvider(method: string | undefined, path: Text, matching: Matching): Outcome {
  const whole = matched(method, path, matching);
  if (whole.kind !== "uncataloged") return whole;
  const below = matched(method, tidy([matching.operations.common, ...path]), matching);
  return below.kind === "operations" ? below : whole;
}

/** A host that looks like the provider's, and is not one of the catalog. */
function onSimilarHost(method: string | undefined, origin: Text, path: Text): Outcome {
  const name = hostOf(origin);
  return { kind: "uncataloged", call: showCall(method, name === undefined ? origin : [`https://${name}`], path) };
}

/**
 * Whether a host is one of the provider's, run together with the prefix of all paths: `api.sendgrid.comv3`. It comes from a
 * choice such as `base.endsWith("/") ? path.slice(1) : path`, where the branch without a slash does not fit the base.
 */
function isRunTogether(origin: Text, { operations, hosts }: Matching): boolean {
  const prefix = operations.common.slice(1);
  const name = hostOf(origin) ?? "";
  return prefix !== "" && name.endsWith(prefix) && hosts([`https://${name.slice(0, -prefix.length)}`]) === "ours";
}

/** Whether a host is that of the page or the request that the code serves: `location.origin`. */
function isOwnHost({ from }: Hole): boolean {
  const [first] = from?.module === "" ? from.steps : [];
  return first?.kind === "member" && (first.name === "location" || first.name === "document");
}

/** A request whose host is open. */
interface OpenRequest {
  readonly method: string | undefined;
  readonly hole: Hole;
  readonly origin: Text;
  readonly path: Text;
  /** Whether the placeholder is named after the provider. */
  readonly whose: "ours" | "open";
}

/** Returns the outcome of a request whose host is open. A base that is open as a whole may end in the prefix of all paths. */
function behindHole({ method, hole, origin, path, whose }: OpenRequest, matching: Matching, trace: Trace): Outcome {
  const { operations } = matching;
  const paths = origin.length === 1 ? [path, tidy([operations.common, ...path])] : [path];
  const found = paths
    .map((each) => matched(method, each, matching, origin))
    .find((outcome): outcome is OperationsOutcome => outcome.kind === "operations");
  if (found && whose === "ours") return found;
  if (found && trace !== "none" && fixedSegments(path) > 1) return { ...found, host: hole.name };
  const isNamed = trace === "call" || trace === "host";
  if (whose !== "ours" && !(isNamed && operations.beginsLike(path)))
    return { kind: "foreign", open: true, host: hole.name };
  const reason = `${unknownHost}: ${hole.reason}`;
  const isDoubtful = whose !== "ours" && trace === "host";
  return { kind: "unresolved", reason, call: showCall(method, origin, path), ...(isDoubtful && { isDoubtful }) };
}

function fixedSegments(path: Text): number {
  return path.flatMap((piece) => (typeof piece === "string" ? piece.split("/").filter((part) => part !== "") : []))
    .length;
}

function methodOf(method: Value): string | undefined {
  return method.kind === "nothing" ? "GET" : (verbOf(method) ?? known(toText(method))?.toUpperCase());
}

function matched(method: string | undefined, path: Text, { operations }: Matching, origin?: Text): Outcome {
  const hole = path.find((piece): piece is Hole => typeof piece !== "string");
  if (path.length === 0) return { kind: "unresolved", reason: "the call has no path", call: `${method ?? "ANY"} /` };
  const found = hole && !operations.says(path) ? [] : operations.match(method, path, origin);
  const isOpen = hole !== undefined || method === undefined;
  if (found.length > 0) return { kind: "operations", operations: found, widened: isOpen && found.length > 1 };
  const call = `${method ?? "ANY"} ${showPath(path)}`;
  if (hole && !operations.says(path))
    return { kind: "unresolved", reason: `the path is not known: ${hole.reason}`, call };
  return { kind: "uncataloged", call };
}

function showCall(method: string | undefined, origin: Text, path: Text): string {
  const host = origin.map((piece) => (typeof piece === "string" ? piece : `{${piece.name}}`)).join("");
  return `${method ?? "ANY"} ${host}${path.length === 0 ? "" : showPath(path)}`;
}

function showPath(path: Text): string {
  const text = path.map((piece) => (typeof piece === "string" ? piece : `{${piece.name}}`)).join("");
  return (text.startsWith("/") ? text : `/${text}`).replace(/\/{2,}/gu, "/");
}
