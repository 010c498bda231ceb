import type { Limits } from "./time/deadline.ts";
import type { RetryOptions } from "./time/retry.ts";

/** A value of a query; a list is sent as the same name several times, and undefined is not sent. */
export type QueryValue = string | number | boolean | undefined | readonly (string | number | boolean)[];

/** Where and for whom a call is made, and how long it may take. */
export interface CallScope extends Limits {
  /** The subuser that a key of the parent account calls for, by name: the header `on-behalf-of`. */
  readonly onBehalfOf?: string | undefined;
  /** Another host of the provider than that of the client: `api.eu.sendgrid.com`. */
  readonly host?: string | undefined;
}

/** What a call sends besides its path. */
export interface RequestOptions extends CallScope {
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Names in any case. `Authorization`, `Host` and headers that change the method or the path cannot be given. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Options of every function that sends requests. */
export interface CallOptions extends CallScope {
  /** What to do about too many requests. */
  readonly retry?: RetryOptions | undefined;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}
