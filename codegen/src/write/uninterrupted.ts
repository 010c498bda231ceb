const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs synchronous work to its end even if a signal asks the process to stop; it then stops afterwards. */
export function uninterrupted(work: () => void): void {
  const stop = (signal: NodeJS.Signals): void => void process.kill(process.pid, signal);
  for (const signal of signals) process.once(signal, stop);
  try {
    work();
  } finally {
    // A signal that came meanwhile is delivered when the event loop looks for it the next time, which is before its second turn.
    setImmediate(() =>
      setImmediate(() => {
        for (const signal of signals) process.removeListener(signal, stop);
      }),
    );
  }
}
