import { operationTable } from "../../generated/operation-table.ts";
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
 */
export function fetchClient(options: FetchClientOptions): RequestClient {
  const { apiKey, timeout = 30_000, headers = {} } = options;
  const { AbortSignal, fetch: ownFetch } = globalThis as unknown as Runtime;
  const baseUrl = (options.baseUrl ?? `https://${operationTable.hosts[0] ?? ""}`).replace(/\/+$/u, "");
  const fetch = options.fetch ?? ownFetch;
  return {
    async request({ method, url, qs, body, headers: own = {} }) {
      const key = typeof apiKey === "string" ? apiKey : apiKey.reveal();
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
