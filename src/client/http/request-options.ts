import type { RetryOptions } from "./retry.ts";

/** A value of a query; a list is sent as the same name several times, and undefined is not sent. */
export type QueryValue = string | number | boolean | undefined | readonly (string | number | boolean)[];

/** What a call sends besides its path. */
export interface RequestOptions {
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Options of every function that sends requests. */
export interface CallOptions {
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
