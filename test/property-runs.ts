/**
 * How often a property runs. Each number in the tests is what `npm run test:matrix` runs; a change runs a tenth of it, at
 * least 20 times, which found every fault that the full number found when it was measured.
 */
export function runsOf(full: number): number {
  return process.env["FULL_RUNS"] === undefined ? Math.min(full, Math.max(20, Math.round(full / 10))) : full;
}
