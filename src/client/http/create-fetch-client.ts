import { readOptions } from "../../input/read-options.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import type { AbortSignalLike } from "./time/abort-signal.ts";
import { checkHeaders, mergeHeaders } from "./check-headers.ts";
import { withDeadline } from "./time/deadline.ts";
import { parseAnswer, toJson } from "./fetch/json.ts";
import { readText } from "./fetch/read-text.ts";
import { type FetchClientOptions, readSettings, type Settings } from "./fetch/settings.ts";
import { joinUrl, readBaseUrl } from "./fetch/target.ts";
import { rememberSecret } from "./secrets/known-secrets.ts";
import type { ClientRequest, RequestClient } from "./request-client.ts";

/**
 * Returns a client over the `fetch` of the runtime, for everything that takes a client; what `fetchClient` is made of. It
 * prints nothing, follows no redirect and never shows its credential. A request and its answer together take at most 30
 * seconds, and each of their bodies at most 32 MiB, unless the options say otherwise.
 *
 * @throws ScopeError `invalid-call` for unknown options, a credential that cannot be sent, or if there is no base URL.
 */
export function createFetchClient(defaultBaseUrl: string | undefined, options: FetchClientOptions): RequestClient {
  const settings = readSettings(defaultBaseUrl, options);
  const client: RequestClient = {
    async request(given) {
      const request = readRequest(given);
      const { timeout = settings.timeout, signal } = request;
      return withDeadline({ timeout, signal }, (stop) => ask(settings, request, stop));
    },
  };
  rememberSecret(client, settings.secret);
  return client;
}

async function ask(
  settings: Settings,
  { method, url, qs, body, baseUrl, headers }: ClientRequest,
  signal: AbortSignalLike | undefined,
): Promise<readonly [object, unknown]> {
  const { maxBytes, fetch } = settings;
  const base = baseUrl === undefined ? settings.baseUrl : readBaseUrl(baseUrl);
  const target = withQuery(joinUrl(base, url), qs);
  const sent = body === undefined ? undefined : toJson(body, maxBytes);
  const init = {
    ...{ method, signal, redirect: "manual" as const },
    headers: headersOf(settings, headers, sent !== undefined),
    body: sent ?? null,
  };
  // Without a prototype, and with a body of null: a property that other code added to every object is no option here.
  const answer = await fetch(target, Object.assign(Object.create(null) as typeof init, init));
  const text = await readText(answer, maxBytes);
  return [{ statusCode: answer.status, headers: Object.fromEntries(answer.headers) }, parseAnswer(text)];
}

function headersOf({ headers, credential }: Settings, own: unknown, hasBody: boolean): Record<string, string> {
  const read = checkHeaders(own);
  if (read.issues.length > 0) throw new ScopeError("invalid-call", read.issues, "fetchClient.request");
  const content = hasBody ? [["content-type", "application/json"] as const] : [];
  const first = new Map([["accept", "application/json"]]);
  return mergeHeaders(first, headers, read.headers, new Map([...content, credential]));
}

function readRequest(given: unknown): ClientRequest {
  const request = readOptions<ClientRequest>(given, {
    place: "fetchClient.request",
    known: ["method", "url", "body", "qs", "headers", "baseUrl", "timeout", "signal"],
    example: 'client.request({ method: "GET", url: "/v3/templates" })',
    aliases: { params: "qs", query: "qs", path: "url", data: "body", json: "body" },
  });
  // A request without a method or a path is refused by what reads these.
  return request as ClientRequest;
}

function withQuery(url: string, qs: Readonly<Record<string, string | number | boolean>> = {}): string {
  const pairs = Object.entries(qs).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? url : `${url}${url.includes("?") ? "&" : "?"}${pairs.join("&")}`;
}
