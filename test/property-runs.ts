/** Whether this is `npm run test:matrix`, which takes minutes for what a change is tested with in part. */
const isFull = process.env["FULL_RUNS"] !== undefined;

/**
 * How often a property runs. The number in a test is what `npm run test:matrix` runs. For each change it runs a tenth of
 * that, and at least 20 times unless said otherwise.
 */
export function runsOf(full: number, least = 20): number {
  return isFull ? full : Math.min(full, Math.max(least, Math.round(full / 10)));
}

/** The cases that a test takes: `npm run test:matrix` takes all of them, and each change some. */
export function casesOf<const Case>(all: readonly Case[], some: readonly Case[]): readonly Case[] {
  return isFull ? all : some;
}
