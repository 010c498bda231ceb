import { scopewright as plugin } from "./bundlers/create-plugin.ts";
import type { BundlerPlugin, PluginOptions } from "./bundlers/plugin-types.ts";

export type { BundlerPlugin, PluginOptions } from "./bundlers/plugin-types.ts";

/**
 * Returns the plugin for Vite. The development server regenerates the code when the catalog changes; a build fails if the
 * code is out of date.
 *
 * @example
 * const config = defineConfig({ plugins: [scopewright({ catalog: "scopes.json", out: "src/generated" })] });
 */
export default function scopewright(options?: PluginOptions): BundlerPlugin {
  return plugin.vite(options);
}
