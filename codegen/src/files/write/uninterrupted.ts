const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Runs work to its end even if a signal asks the process to stop, so that the work leaves nothing half-done; the process stops
 * afterwards. Keep the work short: Ctrl-C waits for it.
 */
export async function uninterrupted<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  let isOver = false;
  let received: NodeJS.Signals | undefined;
  const onSignal = (signal: NodeJS.Signals): void => {
    received ??= signal;
    if (isOver) stop(received);
  };
  const release = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  const stop = (signal: NodeJS.Signals): void => {
    release();
    process.kill(process.pid, signal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  try {
    return await work();
  } finally {
    isOver = true;
    if (received !== undefined) stop(received);
    // The event loop delivers a signal that came during synchronous work before its second turn.
    else setImmediate(() => setImmediate(release));
  }
}
