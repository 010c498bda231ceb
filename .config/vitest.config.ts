import { defineConfig, type ViteUserConfig } from "vitest/config";
import { LongestFirst } from "./longest-first.ts";

const config: ViteUserConfig = defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    setupFiles: [".config/property-tests.ts"],
    benchmark: { include: ["test/bench/**/*.bench.ts"] },
    // By default one core is left free, which on two cores leaves one alone at work.
    maxWorkers: "100%",
    // Test files share the modules of their worker: loading the compiler and the command anew for each of them takes as long as
    // the tests. A file puts back what it changes in the process, and one that replaces a module resets the modules afterwards.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // What a test waits for may take long on a busy machine; how long is never what the test asks.
    expect: { poll: { timeout: 60_000 } },
    testTimeout: 600_000,
    hookTimeout: 900_000,
    coverage: {
      include: ["src/**/*.ts", "codegen/src/**/*.ts"],
      exclude: ["codegen/src/main.ts"],
      reporter: ["text-summary", "html"],
      reportsDirectory: "coverage",
    },
  },
});

export default config;
