/**
 * How often a property runs. The number in a test is what `npm run test:matrix` runs. For each change it runs a tenth of
 * that, and at least 20 times.
 */
export function runsOf(full: number): number {
  return process.env["FULL_RUNS"] === undefined ? Math.min(full, Math.max(20, Math.round(full / 10))) : full;
}
