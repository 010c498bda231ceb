/** The longest delay of a timer, 2³¹ − 1 ms or 24.8 days: runtimes fire a longer one at once. */
const longestDelay = 2_147_483_647;

interface Timers {
  setTimeout(callback: () => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

// Every runtime has timers, but only some libraries of TypeScript declare them.
const global: unknown = globalThis;
const timers = (): Timers => global as Timers;

/**
 * Calls back after a delay of at most 24.8 days; the result cancels that.
 *
 * @internal
 */
export function startTimer(callback: () => void, milliseconds: number): () => void {
  const timer = timers().setTimeout(callback, Math.min(milliseconds, longestDelay));
  return () => timers().clearTimeout(timer);
}

/**
 * Resolves after a delay of at most 24.8 days.
 *
 * @internal
 */
export function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => void startTimer(resolve, milliseconds));
}
