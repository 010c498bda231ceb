// @ts-check

/** The part of the generator that is mutated: `catalog`, which parses, `emit`, `print` or `write`. */
const part = process.env.PART ?? "catalog";

/** The score below which a part fails; the others have none yet. */
const floors = { catalog: 90, write: 80 };

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  mutate: [`codegen/src/${part}/*.ts`],
  testRunner: "vitest",
  vitest: { configFile: ".config/vitest.mutation.config.ts" },
  plugins: ["@stryker-mutator/vitest-runner"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  ignorePatterns: ["dist", "coverage"],
  cleanTempDir: "always",
  reporters: ["clear-text", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: floors[part] ?? 0, break: floors[part] ?? null },
};
