import { readList, readProperties } from "../../input/read.ts";
import { describeUnseen, readOptions } from "../../input/read-options.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import type { ScopeIssue } from "../../errors/scope-issue.ts";
import { checkHeaders, mergeHeaders, onBehalfOf, spellHeaders } from "./check-headers.ts";
import { baseUrlOf, callScopeNames, checkCallScope } from "./check-scope.ts";
import type { ClientRequest, HttpMethod } from "./request-client.ts";
import type { RequestOptions } from "./request-options.ts";

/** Where a request is made from, for its errors, and the hosts that it may go to. */
export interface RequestRules {
  /** What the caller called, `gate.call`. */
  readonly place: string;
  readonly hosts: readonly string[];
}

/** Options of a call with the parameters of its path. */
type OptionsWithPath = RequestOptions & { readonly path?: unknown };

type Plain = string | number | boolean;

/** What a query holds: single values, which clients encode, and lists, which go into the URL. */
interface Query {
  readonly single: Record<string, Plain>;
  readonly several: readonly string[];
  readonly issues: readonly ScopeIssue[];
}

/**
 * A request of a client. Single values of a query go as `qs`; lists go into the URL, because clients do not agree on how to
 * write them (`a[]=1`, `a=1,2`) and SendGrid wants `a=1&a=2`.
 *
 * @throws ScopeError `invalid-call` for options that are not known, and for values that cannot be sent as they are.
 * @internal
 */
export function toRequest(
  method: HttpMethod,
  path: string,
  given: unknown,
  { place, hosts }: RequestRules,
): ClientRequest {
  const options = readRequestOptions(given, place);
  const query = readQuery(options.query);
  const { headers: own, ...headers } = checkHeaders(options.headers);
  const issues = [...checkCallScope(options, hosts), ...query.issues, ...headers.issues];
  if (options.onBehalfOf !== undefined && own.has(onBehalfOf)) issues.push(twoSubusers);
  if (issues.length > 0) throw new ScopeError("invalid-call", issues, place);
  const subuser = options.onBehalfOf === undefined ? [] : [[onBehalfOf, options.onBehalfOf] as const];
  const baseUrl = options.host === undefined ? undefined : baseUrlOf(options.host, hosts);
  const merged = spellHeaders(mergeHeaders(own, new Map(subuser)));
  return {
    method,
    url: query.several.length === 0 ? path : `${path}?${query.several.join("&")}`,
    ...(Object.keys(query.single).length > 0 && { qs: { ...query.single } }),
    ...(options.body !== undefined && { body: options.body }),
    ...(Object.keys(merged).length > 0 && { headers: merged }),
    ...(baseUrl !== undefined && { baseUrl }),
    ...(options.timeout !== undefined && { timeout: options.timeout }),
    ...(options.signal !== undefined && { signal: options.signal }),
  };
}

const twoSubusers: ScopeIssue = {
  path: ["headers", onBehalfOf],
  expected: "one subuser",
  received: "the option onBehalfOf as well",
  next: "Leave the header out.",
};

/**
 * The options of a call; nothing inherited.
 *
 * @throws ScopeError `invalid-call` for a property that is not an option: a body or a query in its place would be lost.
 * @internal
 */
export function readRequestOptions(given: unknown, place: string, hasPath = true): Partial<OptionsWithPath> {
  return readOptions<OptionsWithPath>(given, {
    place,
    known: [...(hasPath ? (["path"] as const) : []), "query", "body", "headers", ...callScopeNames],
    example: `${place}(…, { path: { … }, query: { … }, body: { … } }): what is sent as JSON goes under "body"`,
    aliases: { ...{ params: "query", qs: "query", data: "body", json: "body" }, subuser: "onBehalfOf" },
  });
}

function readQuery(given: unknown): Query {
  const single = Object.create(null) as Record<string, Plain>;
  const properties = given === undefined ? new Map<string, unknown>() : readProperties(given);
  if (properties === undefined) {
    const issue = { path: ["query"], expected: "an object of names and values", received: describeUnseen(given) };
    return { single, several: [], issues: [issue] };
  }
  const several: string[] = [];
  const issues: ScopeIssue[] = [];
  for (const [name, value] of properties) {
    const values = readList(value);
    if (isPlain(value)) single[name] = value;
    else if (values?.every(isPlain) === true) several.push(...values.map((entry) => encodePair(name, entry)));
    else issues.push({ path: ["query", name], expected: plainExpected, received: describeUnseen(value) });
  }
  return { single, several, issues };
}

const plainExpected = "text, a finite number, a boolean or a list of these";

function encodePair(name: string, value: Plain): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
}

function isPlain(value: unknown): value is Plain {
  // Half a character has no encoding.
  if (typeof value === "string") return !/\p{Cs}/u.test(value);
  return typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
}
