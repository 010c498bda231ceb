import { defineConfig, type ViteUserConfig } from "vitest/config";

/**
 * The tests that mutants of a part of the generator are run against: the examples of that part alone. Properties and large
 * catalogs are left out: they take a thousand times as long, and every mutant that they alone find is one that an example
 * should show.
 */
const config: ViteUserConfig = defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: [`test/codegen/${process.env["PART"] ?? "catalog"}/**/*.test.ts`],
    exclude: ["**/*.property.test.ts", "**/{large,schema,closest}.test.ts"],
    setupFiles: [".config/property-tests.ts", ".config/mutation-setup.ts"],
    isolate: false,
    // What decides whether a mutant hangs is the clock of Stryker, which knows how long each test takes.
    testTimeout: 600_000,
  },
});

export default config;
