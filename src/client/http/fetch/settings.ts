import { describeUnseen, readOptions } from "../../../input/read-options.ts";
import { ScopeError } from "../../../errors/scope-error.ts";
import type { ScopeIssue } from "../../../errors/scope-issue.ts";
import { checkHeaders, headerName } from "../check-headers.ts";
import type { AbortSignalLike } from "../time/abort-signal.ts";
import { type AuthorizationHeader, type BearerKey, readCredential } from "./credential.ts";
import type { FetchAnswer } from "./read-text.ts";
import { readBaseUrl } from "./target.ts";

/** As much of `fetch` as is used here. */
export type Fetch = (url: string, init: FetchInit) => PromiseLike<FetchAnswer>;

interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly redirect: "manual";
  readonly body: string | null;
  readonly signal?: AbortSignalLike | undefined;
}

/** Options of a client over `fetch`, with one credential. */
export type FetchClientOptions = FetchSettings & (BearerKey | AuthorizationHeader);

interface FetchSettings {
  /** Where the API is, with its base path. The provider's first host unless said otherwise. */
  readonly baseUrl?: string | undefined;
  /** The header that carries the credential, `X-Api-Key` for example: `Authorization` unless said otherwise. */
  readonly authorizationHeader?: string | undefined;
  /** Milliseconds for a request and the body of its answer: 30,000 unless said otherwise, 24.8 days at most. */
  readonly timeout?: number | undefined;
  /** The most bytes of a body, sent or received, after decompression: 32 MiB unless said otherwise. */
  readonly maxBytes?: number | undefined;
  /** Sent with every request. A header of a call replaces one with the same name, in any spelling. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Another `fetch` than that of the runtime. */
  readonly fetch?: Fetch | undefined;
}

/** A client's settings as they were read, once. */
export interface Settings {
  readonly baseUrl: string;
  readonly timeout: number;
  readonly maxBytes: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly credential: readonly [header: string, value: string];
  /** The secret part of the credential. */
  readonly secret: string;
  readonly fetch: Fetch;
}

const place = "fetchClient";
const expected = "the name of a header";
const mebibyte = 2 ** 20;
/** Every name of both kinds of credential. */
type AnySettings = FetchSettings & Partial<Record<"apiKey" | "authorization", unknown>>;

const known: readonly (keyof AnySettings)[] = [
  ...(["apiKey", "authorization", "baseUrl"] as const),
  ...(["authorizationHeader", "timeout", "maxBytes", "headers", "fetch"] as const),
];

/**
 * The settings of a client, read once; nothing inherited.
 *
 * @throws ScopeError `invalid-call` for unknown options, and for values that cannot be used.
 * @internal
 */
export function readSettings(defaultBaseUrl: string | undefined, given: unknown): Settings {
  const options = readOptions<AnySettings>(given ?? {}, {
    ...{ place, known, example: "fetchClient({ apiKey })" },
    aliases: { key: "apiKey", token: "apiKey", host: "baseUrl", url: "baseUrl" },
  });
  const { timeout = 30_000, maxBytes = 32 * mebibyte, authorizationHeader = "authorization" } = options;
  const headers = checkHeaders(options.headers);
  const issues = [
    ...checkPositive("timeout", timeout),
    ...checkPositive("maxBytes", maxBytes),
    ...headers.issues,
    ...(headerName.test(authorizationHeader) ? [] : [{ path: ["authorizationHeader"], expected, received: "text" }]),
  ];
  if (issues.length > 0) throw new ScopeError("invalid-call", issues, place);
  const { header, secret } = readCredential(options);
  // A default, not `??`: null is a mistake that is refused.
  const { baseUrl = defaultBaseUrl } = options;
  const { fetch: ownFetch } = globalThis as unknown as { readonly fetch: Fetch };
  return {
    ...{ timeout, maxBytes, headers: headers.headers },
    credential: [authorizationHeader.toLowerCase(), header],
    secret,
    baseUrl: readBaseUrl(baseUrl),
    fetch: options.fetch ?? ownFetch,
  };
}

function checkPositive(option: string, value: unknown): readonly ScopeIssue[] {
  if (typeof value === "number" && value > 0) return [];
  return [{ path: [option], expected: "a number above 0", received: describeUnseen(value) }];
}
