import { defineConfig, type ViteUserConfig } from "vitest/config";

const config: ViteUserConfig = defineConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["test/**/*.test.ts"],
    benchmark: { include: ["test/bench/**/*.bench.ts"] },
    testTimeout: 120_000,
    hookTimeout: 300_000,
    coverage: {
      include: ["src/**/*.ts", "codegen/src/**/*.ts"],
      exclude: ["codegen/src/main.ts"],
      reporter: ["text-summary", "html"],
      reportsDirectory: "coverage",
    },
  },
});

export default config;
