import { describeUnseen, readOptions } from "../../../input/read-options.ts";
import { ScopeError } from "../../../errors/scope-error.ts";
import type { ScopeIssue } from "../../../errors/scope-issue.ts";
import { delay } from "./timers.ts";

/** How often and how long to wait when SendGrid answers 429, which it does to too many requests. */
export interface RetryOptions {
  /** How often a call is repeated at most. 3 unless said otherwise; 0 never repeats. */
  readonly attempts?: number | undefined;
  /** The longest wait before one repetition, in milliseconds: 60,000 unless said otherwise. Longer ones are not waited for. */
  readonly longestWait?: number | undefined;
  /** Waits so many milliseconds; for tests. */
  readonly sleep?: ((milliseconds: number) => PromiseLike<void> | void) | undefined;
  /** The time in milliseconds since 1970; for tests. */
  readonly now?: (() => number) | undefined;
}

type Headers = Readonly<Record<string, string>>;

const second = 1000;
const minute = 60 * second;
/** No provider means more than a day: a longer wait is a mistake, or hostile. */
const longestBelievable = 24 * 60 * minute;

/**
 * The options for repetitions, read once; nothing inherited.
 *
 * @throws ScopeError `invalid-call` for unknown options and for numbers that are none.
 * @internal
 */
export function readRetry(given: unknown, place: string): RetryOptions {
  const options = readOptions<RetryOptions>(given, {
    place,
    known: ["attempts", "longestWait", "sleep", "now"],
    example: "{ retry: { attempts: 3, longestWait: 60000 } }",
  });
  const issues = (["attempts", "longestWait"] as const).flatMap((name): readonly ScopeIssue[] => {
    const value: unknown = options[name];
    if (value === undefined || typeof value === "number") return [];
    return [{ path: ["retry", name], expected: "a number", received: describeUnseen(value) }];
  });
  if (issues.length > 0) throw new ScopeError("invalid-call", issues, place);
  return options;
}

/**
 * How long to wait before a call is repeated, in milliseconds; undefined if it is not worth it. Without a word of the
 * server the wait doubles from one second up to a minute.
 *
 * @internal
 */
export function waitBefore(repetition: number, headers: Headers, options: RetryOptions): number | undefined {
  const { attempts = 3, longestWait = minute } = options;
  // NaN allows nothing.
  if (!(repetition < attempts)) return undefined;
  const wait = hasReset(headers) ? resetIn(headers, options) : Math.min(second * 2 ** repetition, minute);
  return wait !== undefined && wait <= longestWait ? wait : undefined;
}

/**
 * The milliseconds until the server takes requests again, if it says so: at most a day. A longer time is not believed.
 *
 * @internal
 */
export function resetIn(headers: Headers, { now = Date.now }: RetryOptions): number | undefined {
  const after = toNumber(headers["retry-after"]);
  const reset = toNumber(headers["x-ratelimit-reset"]);
  const wait = after === undefined ? timeUntil(toDate(headers["retry-after"]) ?? reset, now) : after * second;
  return wait !== undefined && wait <= longestBelievable ? wait : undefined;
}

function timeUntil(time: number | undefined, now: () => number): number | undefined {
  return time === undefined ? undefined : Math.max(0, time * second - now());
}

/** True if the server names the time at which it takes requests again, believable or not. */
function hasReset(headers: Headers): boolean {
  return headers["retry-after"] !== undefined || headers["x-ratelimit-reset"] !== undefined;
}

/**
 * True if an answer 429 says that a limit on the rate of requests refused the call, and so before anything was done. Only
 * then is it safe to repeat a call that would otherwise be done twice.
 *
 * @internal
 */
export function isRefusedUndone(headers: Headers): boolean {
  return headers["retry-after"] !== undefined || toNumber(headers["x-ratelimit-remaining"]) === 0;
}

/**
 * Waits.
 *
 * @internal
 */
export async function pause(milliseconds: number, { sleep = delay }: RetryOptions): Promise<void> {
  await sleep(milliseconds);
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,15}(?:\.\d{1,15})?$/u.test(text.trim()) ? Number(text) : undefined;
}

/** The seconds since 1970 of an HTTP date: `Wed, 21 Oct 2026 07:28:00 GMT`. */
function toDate(text: string | undefined): number | undefined {
  if (text === undefined || !/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/u.test(text.trim()))
    return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time / second;
}

/**
 * True if a call may be sent twice: getting, putting or deleting twice has the effect of once.
 *
 * @internal
 */
export function isRepeatable(method: string): boolean {
  return method === "GET" || method === "PUT" || method === "DELETE";
}

/**
 * What to do about a call whose end is unknown.
 *
 * @internal
 */
export function tryAgain(method: string): string {
  return isRepeatable(method) ? "Try again." : "It may have succeeded; check before retrying.";
}
