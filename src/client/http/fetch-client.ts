import { operationTable } from "../../../generated/operation-table.ts";
import { readProperty } from "../../input/read.ts";
import { ScopeError } from "../../errors/scope-error.ts";
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

/** What a client over `fetch` needs to know. */
export interface FetchClientOptions {
  /** The key to send, or the secret of one that was just created. */
  readonly apiKey: string | Pick<Secret, "reveal">;
  /** `https://api.sendgrid.com` unless said otherwise; for the European region `https://api.eu.sendgrid.com`. */
  readonly baseUrl?: string | undefined;
  /** Milliseconds until a call is given up: 30,000 unless said otherwise. */
  readonly timeout?: number | undefined;
  /** Sent with every request, `on-behalf-of` for example. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Another `fetch` than that of the runtime. */
  readonly fetch?: Fetch | undefined;
}

/**
 * A client over the `fetch` of the runtime, for everything here that takes a client. It prints nothing, follows no
 * redirect and shows its key to nobody.
 *
 * @example
 * const client = fetchClient({ apiKey: process.env.SENDGRID_API_KEY ?? "" });
 * const scopes = await grantedScopes(client);
 *
 * @throws ScopeError `invalid-call` for a key that cannot be sent.
 */
export function fetchClient(options: FetchClientOptions): RequestClient {
  const { timeout = 30_000, headers = {} } = options;
  const key = readApiKey(options.apiKey);
  const { AbortSignal, fetch: ownFetch } = globalThis as unknown as Runtime;
  const baseUrl = (options.baseUrl ?? `https://${operationTable.hosts[0] ?? ""}`).replace(/\/+$/u, "");
  const fetch = options.fetch ?? ownFetch;
  return {
    async request({ method, url, qs, body, headers: own = {} }) {
      const answer = await fetch(baseUrl + withQuery(url, qs), {
        method,
        headers: {
          ...{ accept: "application/json", ...headers, ...own, authorization: `Bearer ${key}` },
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

/** The key without the line end that files have; what else is no key would be shown by the error of `fetch`. */
function readApiKey(apiKey: unknown): string {
  const reveal = readProperty(apiKey, "reveal");
  const text: unknown = typeof reveal === "function" ? Reflect.apply(reveal, apiKey, []) : apiKey;
  const key = typeof text === "string" ? text.trim() : "";
  if (/^[!-~]+$/u.test(key)) return key;
  const issue = {
    path: ["apiKey"],
    expected: "an API key",
    received: key === "" ? "none" : "text with characters that no key has",
    next: "Check where it comes from: an environment variable that is not set, or a file with more in it.",
  };
  throw new ScopeError("invalid-call", [issue], "fetchClient");
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
