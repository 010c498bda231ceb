const signals = ["SIGINT", "SIGTERM"] as const;

/** The signals that ask a process to end, caught so that it can finish its work. */
export interface CaughtSignals {
  /** Resolves at the first signal. */
  readonly first: Promise<void>;
  /** Restores the default: the next signal ends the process at once. */
  release(): void;
}

/** Catches Ctrl-C and termination signals, also repeated ones, and the end of the program that reads the output. */
export function catchSignals(): CaughtSignals {
  let onSignal = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    onSignal = resolve;
  });
  for (const signal of signals) process.on(signal, onSignal);
  process.stdout.once("error", onSignal);
  return {
    first,
    release: () => {
      for (const signal of signals) process.off(signal, onSignal);
      process.stdout.off("error", onSignal);
    },
  };
}
