// @ts-check

/** The parts of the generator that are mutated, and the score below which each fails: a little less than was measured. */
const floors = {
  "audit/match": 93,
  "audit/values": 74,
  catalog: 90,
  diff: 78,
  emit: 90,
  print: 85,
  write: 85,
};

/** The part of this run. */
const part = process.env.PART ?? "catalog";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: [`codegen/src/${part}/**/*.ts`],
  testRunner: "vitest",
  vitest: { configFile: ".config/vitest.mutation.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner"],
  coverageAnalysis: "perTest",
  // What a module does as it loads, such as a table, needs all tests of the part for each mutant.
  ignoreStatic: part === "diff" || part.startsWith("audit/"),
  concurrency: 2,
  // On a busy machine a test may take long. Endless loops are found by counting, whatever the time.
  timeoutMS: 60_000,
  ignorePatterns: ["dist", "coverage"],
  cleanTempDir: "always",
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: {
    allowColor: false,
    logTests: false,
    reportTests: false,
    reportMutants: process.env.ONLY_SCORES === undefined,
  },
  thresholds: { high: 95, low: floors[part], break: floors[part] },
};
