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

interface Timers {
  readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
}

const second = 1000;

/**
 * How long to wait before a call is repeated, in milliseconds; undefined if it is not worth it.
 *
 * @internal
 */
export function waitBefore(
  repetition: number,
  headers: Readonly<Record<string, string>>,
  options: RetryOptions = {},
): number | undefined {
  const { attempts = 3, longestWait = 60 * second } = options;
  // A number that is none allows nothing.
  if (!(repetition < attempts)) return undefined;
  const wait = resetIn(headers, options) ?? second * 2 ** repetition;
  return wait <= longestWait ? wait : undefined;
}

/**
 * The milliseconds until the server takes requests again, if it says so.
 *
 * @internal
 */
export function resetIn(
  headers: Readonly<Record<string, string>>,
  { now = Date.now }: RetryOptions = {},
): number | undefined {
  const after = toNumber(headers["retry-after"]);
  if (after !== undefined) return after * second;
  const reset = toNumber(headers["x-ratelimit-reset"]);
  return reset === undefined ? undefined : Math.max(0, reset * second - now());
}

/**
 * Waits.
 *
 * @internal
 */
export async function pause(milliseconds: number, { sleep = sleepForReal }: RetryOptions = {}): Promise<void> {
  await sleep(milliseconds);
}

function sleepForReal(milliseconds: number): Promise<void> {
  // Every runtime has it, but only the libraries of TypeScript for the one or the other declare it.
  const { setTimeout } = globalThis as unknown as Timers;
  return new Promise((resolve) => void setTimeout(resolve, milliseconds));
}

function toNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d+(?:\.\d+)?$/u.test(text.trim()) ? Number(text) : undefined;
}

/**
 * Whether a call may be sent twice: whoever gets, puts or deletes twice has done it once.
 *
 * @internal
 */
export function isRepeatable(method: string): boolean {
  return method === "GET" || method === "PUT" || method === "DELETE";
}

/**
 * What to do about a call that nobody knows the end of.
 *
 * @internal
 */
export function tryAgain(method: string): string {
  return isRepeatable(method) ? "Try again." : "It may have succeeded; check before retrying.";
}
