import { combine } from "../evaluate/possible.ts";
import { known, toText } from "../evaluate/text.ts";
import type { Hole, Text, Value } from "../evaluate/value.ts";
import type { Request } from "../recognise/recogniser.ts";
import type { HostTest } from "./hosts.ts";
import type { MatchedOperation, OperationIndex } from "./operation-index.ts";
import { appendUrl } from "./resolve-url.ts";
import { splitUrl, withoutQuery } from "./split-url.ts";

/** What became of a call: operations of the catalog, none of them, nothing known, or not the provider's at all. */
export type Outcome =
  | { readonly kind: "operations"; readonly operations: readonly MatchedOperation[]; readonly widened: boolean }
  | { readonly kind: "uncataloged"; readonly call: string }
  | { readonly kind: "unresolved"; readonly reason: string }
  | { readonly kind: "foreign"; readonly open: boolean };

/** What outcomes are decided by. */
export interface Matching {
  readonly operations: OperationIndex;
  readonly hosts: HostTest;
}

/** How much the file of a call has to do with the provider: it names a host, it names the provider, or neither. */
export type Trace = "host" | "name" | "none";

/** What each alternative of a request comes to. */
export function outcomesOf(request: Request, matching: Matching, trace: Trace): readonly Outcome[] {
  const { base } = request;
  const rows = combine([request.method, request.url, ...(base.kind === "url" ? [base.values] : [])]);
  const outcomes = rows.map(({ values: [method, url, root] }) =>
    outcomeOf(
      method,
      url ? toText(url) : [],
      base.kind === "provider" ? "provider" : root && toText(root),
      matching,
      trace,
    ),
  );
  return withoutDoubt(outcomes);
}

/** Where some alternatives are known, a default for what is not set included, the unknown ones stand for no more. */
function withoutDoubt(outcomes: readonly Outcome[]): readonly Outcome[] {
  const isDoubtful = (outcome: Outcome): boolean =>
    outcome.kind === "unresolved" && outcome.reason.startsWith(hostReason);
  const sure = outcomes.filter((outcome) => !isDoubtful(outcome));
  return sure.some(({ kind }) => kind !== "foreign") ? sure : outcomes;
}

const hostReason = "the host is not known";

function outcomeOf(
  method: Value | undefined,
  url: Text,
  base: Text | "provider" | undefined,
  matching: Matching,
  trace: Trace,
): Outcome {
  const verb = method && methodOf(method);
  const [first] = url;
  const isAbsolute = typeof first === "string" && /^(?:[a-z][a-z\d+.-]*:)?\/\//iu.test(first);
  if (base === "provider" && !isAbsolute) return matched(verb, withoutQuery(url), matching);
  const { origin, path } = splitUrl(base === undefined || base === "provider" ? url : appendUrl(base, url));
  if (origin === undefined) return { kind: "foreign", open: false };
  const whose = matching.hosts(origin);
  if (whose === "foreign") return { kind: "foreign", open: false };
  if (whose === "ours") return matched(verb, path, matching);
  const found = matched(verb, path, matching);
  if (trace !== "none" && found.kind === "operations" && matching.operations.says(path) && fixedSegments(path) > 1)
    return found;
  const reason = origin.find((piece): piece is Hole => typeof piece !== "string")?.reason;
  return trace === "host"
    ? { kind: "unresolved", reason: `${hostReason}: ${reason ?? ""}` }
    : { kind: "foreign", open: true };
}

function fixedSegments(path: Text): number {
  return path.flatMap((piece) => (typeof piece === "string" ? piece.split("/").filter((part) => part !== "") : []))
    .length;
}

function methodOf(method: Value): string | undefined {
  return method.kind === "nothing" ? "GET" : known(toText(method))?.toUpperCase();
}

function matched(method: string | undefined, path: Text, { operations }: Matching): Outcome {
  const hole = path.find((piece): piece is Hole => typeof piece !== "string");
  if (path.length === 0) return { kind: "unresolved", reason: "the call has no path" };
  const found = hole && !operations.says(path) && hole.reach === "path" ? [] : operations.match(method, path);
  const isOpen = hole !== undefined || method === undefined;
  if (found.length > 0) return { kind: "operations", operations: found, widened: isOpen && found.length > 1 };
  if (hole && !operations.says(path)) return { kind: "unresolved", reason: `the path is not known: ${hole.reason}` };
  return { kind: "uncataloged", call: `${method ?? "ANY"} ${showPath(path)}` };
}

function showPath(path: Text): string {
  const text = path.map((piece) => (typeof piece === "string" ? piece : `{${piece.name}}`)).join("");
  return (text.startsWith("/") ? text : `/${text}`).replace(/\/{2,}/gu, "/");
}
