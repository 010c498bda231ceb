/** The options of the plugin. Paths are relative to the root of the project: Vite's `root`, else the working folder. */
export interface PluginOptions {
  /** The catalog; `scopes.json` by default. */
  readonly catalog?: string;
  /** The folder of the generated files; `generated` by default. */
  readonly out?: string;
  /** The module that the generated code imports its factories from; `scopewright/core` by default. */
  readonly runtime?: string;
  /** The extension in imports between generated files; `.js` by default. */
  readonly importExtension?: ".js" | ".ts" | "none";
  /**
   * `write` regenerates, `check` fails if a generated file is out of date. `auto`, the default, writes in development servers
   * and watch mode, and checks in all other builds. esbuild does not say that it watches: name `write` there.
   */
  readonly mode?: "auto" | "write" | "check";
}

/** A plugin for Vite, Rollup or Rolldown. */
export interface BundlerPlugin {
  readonly name: string;
}

/** A plugin for esbuild. */
export interface EsbuildPlugin {
  readonly name: string;
  setup(build: unknown): void | Promise<void>;
}

/** A plugin for webpack or Rspack. */
export interface WebpackPlugin {
  apply(compiler: unknown): void;
}

/** The same plugin for each bundler. */
export interface ScopewrightPlugin {
  readonly vite: (options?: PluginOptions) => BundlerPlugin;
  readonly rollup: (options?: PluginOptions) => BundlerPlugin;
  readonly rolldown: (options?: PluginOptions) => BundlerPlugin;
  readonly esbuild: (options?: PluginOptions) => EsbuildPlugin;
  readonly webpack: (options?: PluginOptions) => WebpackPlugin;
  readonly rspack: (options?: PluginOptions) => WebpackPlugin;
}
