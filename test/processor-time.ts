/** What some work returned, and the seconds of processor time that it took. */
export interface Timed<Result> {
  readonly result: Result;
  readonly seconds: number;
}

/**
 * Measures the processor time of some work. Other processes do not change it, as they change what a clock shows, so that a
 * bound far above what the work takes fails only if the work grows faster than its input.
 */
export async function takeTime<Result>(work: () => Result | Promise<Result>): Promise<Timed<Result>> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  return { result, seconds: (user + system) / 1e6 };
}
