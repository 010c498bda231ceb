import type { AbortControllerLike, AbortSignalLike } from "./abort-signal.ts";
import { startTimer } from "./timers.ts";

/** When a call ends without an answer. */
export interface Limits {
  /** Milliseconds until the call fails, at most 24.8 days. */
  readonly timeout?: number | undefined;
  /** Ends the call when it is aborted. */
  readonly signal?: AbortSignalLike | undefined;
}

/** A call that ended before its answer: its time was over, or its caller aborted it. */
export class StoppedCall extends Error {
  override readonly name: "TimeoutError" | "AbortError";

  constructor(name: "TimeoutError" | "AbortError", message: string) {
    super(message);
    this.name = name;
  }
}

/**
 * Runs work until it ends, its time is over or its caller aborts it, whichever comes first. The timer is one of our own:
 * Node 20 and 22 forget the signal of a `fetch` after a garbage collection. The work gets a signal to stop by.
 *
 * @throws StoppedCall when the time is over or the caller aborts; else what the work throws.
 * @internal
 */
export async function withDeadline<T>(
  { timeout, signal }: Limits,
  work: (signal: AbortSignalLike | undefined) => PromiseLike<T>,
): Promise<T> {
  if (signal?.aborted === true) throw aborted();
  if (timeout === undefined && signal === undefined) return work(undefined);
  const { AbortController } = globalThis as unknown as { readonly AbortController: new () => AbortControllerLike };
  const controller = new AbortController();
  let release = (): void => undefined;
  const stopped = new Promise<never>((_, reject) => {
    const stop = (reason: StoppedCall): void => {
      reject(reason);
      controller.abort(reason);
    };
    const abort = (): void => stop(aborted());
    const cancel = timeout === undefined ? undefined : startTimer(() => stop(tooLate(timeout)), timeout);
    signal?.addEventListener("abort", abort);
    release = () => {
      cancel?.();
      signal?.removeEventListener("abort", abort);
    };
  });
  try {
    return await Promise.race([stopped, work(controller.signal)]);
  } finally {
    release();
  }
}

function aborted(): StoppedCall {
  return new StoppedCall("AbortError", "the caller aborted the call");
}

function tooLate(timeout: number): StoppedCall {
  return new StoppedCall("TimeoutError", `the timeout of ${timeout} ms was over`);
}
