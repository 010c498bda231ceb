const signals = ["SIGINT", "SIGTERM"] as const;

/** Takes the signals that ask a process to end, so that it can end in good order. */
export interface CaughtSignals {
  /** Settles at the first one. */
  readonly first: Promise<void>;
  /** Lets the next one end the process at once, as ever. */
  release(): void;
}

/** Catches Ctrl-C and requests to end, also those that are sent again while the process is about to. */
export function catchSignals(): CaughtSignals {
  let onSignal = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    onSignal = resolve;
  });
  for (const signal of signals) process.on(signal, onSignal);
  return {
    first,
    release: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
}
