import { list, quote } from "../../input/show.ts";
import { describeUnseen } from "../../input/read-options.ts";
import { readProperties } from "../../input/read.ts";
import type { ScopeIssue } from "../../errors/scope-issue.ts";

/** Headers, names in lower case, and what is wrong with them. */
export interface CheckedHeaders {
  readonly headers: ReadonlyMap<string, string>;
  readonly issues: readonly ScopeIssue[];
}

/** The subuser or account that a call acts for. */
export const onBehalfOf = "on-behalf-of";

/** Headers that belong to the client: they decide who calls, what is called, and where the request ends. */
const reserved: readonly string[] = [
  ...["authorization", "proxy-authorization", "cookie", "host", "x-forwarded-host", "forwarded"],
  ...["x-http-method", "x-http-method-override", "x-method-override"],
  ...["x-original-url", "x-original-uri", "x-rewrite-url", "x-forwarded-path", "x-forwarded-uri"],
  ...["connection", "content-length", "expect", "te", "trailer", "transfer-encoding", "upgrade"],
];

/** The name of a header. */
export const headerName: RegExp = /^[!#$%&'*+.^_`|~\w-]+$/u;
/** Visible ASCII and Latin-1 with spaces and tabs inside: what HTTP allows in a value. */
const headerValue = /^[!-~\u00a0-\u00ff]+(?:[ \t]+[!-~\u00a0-\u00ff]+)*$/u;

/**
 * Reads the headers of a call or of a client. Two spellings of one name, a header that belongs to the client, and a name or
 * value that HTTP does not allow are issues; a value is never shown.
 *
 * @internal
 */
export function checkHeaders(value: unknown): CheckedHeaders {
  if (value === undefined) return { headers: new Map(), issues: [] };
  const given = readProperties(value);
  if (given === undefined) {
    const received = describeUnseen(value);
    return { headers: new Map(), issues: [{ path: ["headers"], expected: "an object of headers", received }] };
  }
  const headers = new Map<string, string>();
  const issues: ScopeIssue[] = [];
  for (const [spelling, text] of given) {
    const name = spelling.toLowerCase();
    const issue = checkHeader(spelling, text, headers.has(name));
    if (issue !== undefined) issues.push({ ...issue, path: ["headers", spelling] });
    headers.set(name, String(text));
  }
  return { headers, issues };
}

function checkHeader(spelling: string, text: unknown, isKnown: boolean): Omit<ScopeIssue, "path"> | undefined {
  const name = spelling.toLowerCase();
  if (!headerName.test(name)) return { expected: "the name of a header", received: quote(spelling) };
  if (reserved.includes(name)) {
    const next = `The client sets it, or it is never sent: ${list(nextFor(name), "and")}.`;
    return { expected: "a header that a call may set", received: quote(spelling), next };
  }
  if (isKnown) return { expected: "one spelling of each header", received: quote(spelling) };
  if (typeof text === "string" && headerValue.test(text)) return undefined;
  const received = typeof text === "string" ? "text that no header can carry" : describeUnseen(text);
  return { expected: "a header as text on one line", received };
}

function nextFor(name: string): readonly string[] {
  if (name === "authorization") return ["make another client for another key"];
  if (name === "host") return ["the option `host` names another host of the provider"];
  return ["leave it out"];
}

/**
 * Headers of several origins as one record, names in lower case. A later one replaces an earlier one with the same name.
 *
 * @internal
 */
export function mergeHeaders(...all: readonly ReadonlyMap<string, string>[]): Record<string, string> {
  return Object.fromEntries(all.flatMap((headers) => [...headers]));
}

/**
 * Headers with their names spelt as SendGrid's client spells its own (`Content-Type`): it compares them with regard to case,
 * and would send both spellings.
 *
 * @internal
 */
export function spellHeaders(headers: Readonly<Record<string, string>>): Record<string, string> {
  const spell = (name: string): string => name.replace(/(?<=^|-)[a-z]/gu, (letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [spell(name), value]));
}
