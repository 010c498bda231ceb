import { fileURLToPath } from "node:url";
import { defineConfig, type UserConfig } from "vite";
import { singleFile } from "./single-file.ts";

const config: UserConfig = defineConfig({
  root: fileURLToPath(new URL(".", import.meta.url)),
  logLevel: "warn",
  plugins: [singleFile()],
  build: {
    outDir: "../dist/explorer",
    emptyOutDir: true,
    target: "es2022",
    cssTarget: ["chrome123", "firefox120", "safari17.5"],
    modulePreload: false,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
  },
});

export default config;
