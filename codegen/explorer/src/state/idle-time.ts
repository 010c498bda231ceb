/**
 * Does work in the time that the page has nothing else to do, a part at a time, until it is done. Where the browser has no
 * idle time to give, as Safari, the parts are short tasks.
 */
export function inIdleTime(work: (hasTime: () => boolean) => boolean): void {
  const goOn = (): void => {
    if ("requestIdleCallback" in globalThis)
      requestIdleCallback((deadline) => step(() => deadline.timeRemaining() > 1));
    else setTimeout(() => step(within(shortTask)), pause);
  };
  const step = (hasTime: () => boolean): void => {
    if (!work(hasTime)) goOn();
  };
  goOn();
}

/** Milliseconds of a task, and between two. */
const shortTask = 5;
const pause = 20;

function within(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() < end;
}
