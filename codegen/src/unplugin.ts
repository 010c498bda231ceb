import { scopewright } from "./bundlers/create-plugin.ts";
import type { ScopewrightPlugin } from "./bundlers/plugin-types.ts";

export type {
  BundlerPlugin,
  EsbuildPlugin,
  PluginOptions,
  ScopewrightPlugin,
  WebpackPlugin,
} from "./bundlers/plugin-types.ts";

/**
 * The plugin for each bundler: it regenerates the code when the catalog changes, and fails a build if the code is out of
 * date.
 *
 * @example
 * await build({
 *   entryPoints: ["src/main.ts"],
 *   bundle: true,
 *   write: false,
 *   plugins: [plugin.esbuild({ catalog: "scopes.json", out: "src/generated", mode: "write" })],
 * });
 */
const plugin: ScopewrightPlugin = scopewright;

export default plugin;
