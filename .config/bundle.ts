import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles the compiled command into few files, because opening hundreds of small ones takes a tenth of a short run. Verbs
 * stay files of their own, which are loaded when they are called; dependencies stay outside.
 */
const compiled = join(import.meta.dirname, "../codegen/dist/codegen/src");

await build({
  configFile: false,
  logLevel: "warn",
  root: compiled,
  build: {
    ssr: true,
    target: "node20",
    minify: false,
    outDir: join(compiled, "bundle"),
    rolldownOptions: {
      input: { main: join(compiled, "main.js") },
      external: /^[^./]/u,
      output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" },
    },
  },
});
writeFileSync(join(compiled, "main.js"), '#!/usr/bin/env node\nimport "./bundle/main.js";\n');
