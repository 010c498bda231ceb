import { defineConfig, type ViteUserConfig } from "vitest/config";
import base from "./vitest.config.ts";

/** All that takes minutes: properties at their full number of runs, large catalogs, and the `.matrix.ts` files. */
const config: ViteUserConfig = defineConfig({
  test: { ...base.test, include: ["test/**/*.test.ts", "test/**/*.matrix.ts"], env: { FULL_RUNS: "1" } },
});

export default config;
