import type { AbortSignalLike } from "./time/abort-signal.ts";

/** A request as SendGrid's client takes it, and what a client may use beside that. */
export interface ClientRequest {
  readonly method: HttpMethod;
  /** Path, or path and query; the client knows the host. */
  readonly url: string;
  readonly body?: unknown;
  readonly qs?: Record<string, string | number | boolean>;
  readonly headers?: Record<string, string>;
  /** The host of this one request, if it is not that of the client: `https://api.eu.sendgrid.com`. */
  readonly baseUrl?: string;
  /** Milliseconds for this one request. A client may ignore it: the call fails in time all the same. */
  readonly timeout?: number;
  /** Aborted when the caller no longer waits for the answer. A client may ignore it. */
  readonly signal?: AbortSignalLike;
}

/** The methods that SendGrid's API knows. */
export type HttpMethod = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * Anything that sends requests for one API key, as both exports of `@sendgrid/client` 8 do: an answer is a pair of the
 * response (its `statusCode` and `headers`) and the body. It may throw for a status that is an error, or answer.
 */
export interface RequestClient {
  // A method, not a property, so that a client whose own request type is narrower or wider fits as well.
  request(request: ClientRequest): PromiseLike<readonly [response: unknown, body: unknown]>;
}
