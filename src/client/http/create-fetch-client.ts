import { readProperty } from "../../input/read.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import type { ScopeIssue } from "../../errors/scope-issue.ts";
import type { RequestClient } from "./request-client.ts";
import type { Secret } from "./secret.ts";

/** As much of `fetch` as is used here. */
export type Fetch = (url: string, init: FetchInit) => PromiseLike<FetchAnswer>;

interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly redirect: "error";
  readonly body?: string;
  readonly signal?: AbortSignalLike;
}

interface FetchAnswer {
  readonly status: number;
  readonly headers: Iterable<readonly [string, string]>;
  text(): PromiseLike<string>;
}

/** Whatever `AbortSignal.timeout` gives; its type is declared by the libraries of TypeScript that are not used here. */
type AbortSignalLike = object;

/** A credential as text, or the secret of a key that was just created. */
export type Credential = string | Pick<Secret, "reveal">;

/** Options of a client over `fetch`, with one credential. */
export type FetchClientOptions = FetchSettings & (BearerKey | AuthorizationHeader);

interface BearerKey {
  /** The key, sent as `Authorization: Bearer KEY`. */
  readonly apiKey: Credential;
  readonly authorization?: undefined;
}

interface AuthorizationHeader {
  /** The whole value of the `Authorization` header: `Token KEY`, `Basic …`. */
  readonly authorization: Credential;
  readonly apiKey?: undefined;
}

interface FetchSettings {
  /** Where the API is, with its base path. The provider's first host unless said otherwise. */
  readonly baseUrl?: string | undefined;
  /** The header that carries the credential, `X-Api-Key` for example: `Authorization` unless said otherwise. */
  readonly authorizationHeader?: string | undefined;
  /** Milliseconds until a call is given up: 30,000 unless said otherwise. */
  readonly timeout?: number | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Another `fetch` than that of the runtime. */
  readonly fetch?: Fetch | undefined;
}

/**
 * Returns a client over the `fetch` of the runtime, for everything that takes a client; what `fetchClient` is made of. It
 * prints nothing, follows no redirect and reveals its credential to nobody.
 *
 * @throws ScopeError `invalid-call` for a credential that cannot be sent, or if there is no base URL.
 */
export function createFetchClient(defaultBaseUrl: string | undefined, options: FetchClientOptions): RequestClient {
  const { timeout = 30_000, headers = {}, authorizationHeader = "authorization" } = options;
  const credentials = { [authorizationHeader.toLowerCase()]: readCredential(options) };
  const { AbortSignal, fetch: ownFetch } = globalThis as unknown as Runtime;
  const baseUrl = readBaseUrl(options.baseUrl ?? defaultBaseUrl);
  const fetch = options.fetch ?? ownFetch;
  return {
    async request({ method, url, qs, body, headers: own = {} }) {
      const answer = await fetch(baseUrl + withQuery(url, qs), {
        method,
        headers: {
          ...{ accept: "application/json", ...lowerCase(headers), ...lowerCase(own), ...credentials },
          ...(body !== undefined && { "content-type": "application/json" }),
        },
        redirect: "error",
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(timeout),
      });
      const text = await answer.text();
      return [{ statusCode: answer.status, headers: Object.fromEntries(answer.headers) }, parse(text)];
    },
  };
}

/** Names of headers in lower case, so that none is there twice. */
function lowerCase(headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function readBaseUrl(baseUrl: string | undefined): string {
  if (baseUrl !== undefined) return baseUrl.replace(/\/+$/u, "");
  throw invalidOption({
    path: ["baseUrl"],
    expected: "the URL of the API",
    received: "none",
    next: "The catalog names no host that could stand in for it.",
  });
}

function readCredential(options: FetchClientOptions): string {
  const { apiKey, authorization } = options;
  return authorization === undefined
    ? `Bearer ${readText("apiKey", apiKey, /^[!-~]+$/u)}`
    : readText("authorization", authorization, /^[!-~]+(?: [!-~]+)*$/u);
}

/** The text without the line end that files have. Text with other characters would be shown by the error of `fetch`. */
function readText(option: string, credential: unknown, pattern: RegExp): string {
  const reveal = readProperty(credential, "reveal");
  const text: unknown = typeof reveal === "function" ? Reflect.apply(reveal, credential, []) : credential;
  const trimmed = typeof text === "string" ? text.trim() : "";
  if (pattern.test(trimmed)) return trimmed;
  throw invalidOption({
    path: [option],
    expected: option === "apiKey" ? "an API key" : "the value of a header",
    received: trimmed === "" ? "none" : `text with characters that no ${option === "apiKey" ? "key" : "header"} has`,
    next: "Check where it comes from: an environment variable that is not set, or a file with more in it.",
  });
}

function invalidOption(issue: ScopeIssue): ScopeError {
  return new ScopeError("invalid-call", [issue], "fetchClient");
}

/** What every runtime has, but only the libraries of TypeScript for the one or the other declare. */
interface Runtime {
  readonly AbortSignal: { timeout(milliseconds: number): AbortSignalLike };
  readonly fetch: Fetch;
}

function withQuery(url: string, qs: Readonly<Record<string, string | number | boolean>> = {}): string {
  const pairs = Object.entries(qs).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? url : `${url}${url.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}

/** The JSON of an answer, or its text if it is none; undefined if there is nothing. */
function parse(text: string): unknown {
  if (text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
