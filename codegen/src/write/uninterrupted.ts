const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Runs synchronous work to its end even if a signal asks the process to stop; it then stops afterwards. */
export function uninterrupted(work: () => void): void {
  const stop = (signal: NodeJS.Signals): void => void process.kill(process.pid, signal);
  for (const signal of signals) process.once(signal, stop);
  try {
    work();
  } finally {
    // The event loop delivers a signal that came meanwhile before its second turn.
    setImmediate(() =>
      setImmediate(() => {
        for (const signal of signals) process.removeListener(signal, stop);
      }),
    );
  }
}
