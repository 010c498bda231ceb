/** Runs a task on request, never twice at once. */
export interface OneAtATime {
  /** Requests a run after a pause without requests; a request during a run starts another run after it. */
  request(): void;
  /** Accepts no further requests, and waits for the current run. */
  stop(): Promise<void>;
}

/** A task that runs when requests have paused for `pause` milliseconds. */
export function oneAtATime(task: () => Promise<void>, pause: number): OneAtATime {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  const request = (): void => {
    if (stopped) return;
    clearTimeout(timer);
    timer = setTimeout(start, pause);
  };
  const start = (): void => {
    timer = undefined;
    if (running !== undefined) {
      void running.then(request);
      return;
    }
    running = task().finally(() => {
      running = undefined;
    });
  };
  return {
    request,
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
