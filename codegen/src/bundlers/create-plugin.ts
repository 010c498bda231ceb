import { resolve } from "node:path";
import type { PluginBuild } from "esbuild";
import { createUnplugin, type UnpluginInstance, type UnpluginOptions } from "unplugin";
import { CommandError } from "../files/command-error.ts";
import { escapePattern } from "../text/escape-pattern.ts";
import { bringUpToDate, settingsOf } from "./bring-up-to-date.ts";
import type { PluginOptions } from "./plugin-types.ts";

/** What the bundler says about its run. */
interface Host {
  root: string;
  /** True if the run goes on after the first build, so that files may be written; undefined if the bundler does not say. */
  isWatching: () => boolean | undefined;
  /** Shows an error of a development server, which goes on. Undefined in builds, which fail instead. */
  showError: ((message: string) => void) | undefined;
}

/** The plugin for every bundler that unplugin serves. */
export const scopewright: UnpluginInstance<PluginOptions | undefined, false> = createUnplugin((options = {}) =>
  createHooks(options),
);

function createHooks(options: PluginOptions): UnpluginOptions {
  const settings = settingsOf(options);
  const host: Host = { root: process.cwd(), isWatching: () => undefined, showError: undefined };
  const catalog = (): string => resolve(host.root, settings.catalog);
  let last = Promise.resolve();

  /** Runs after the run before it, because two must not write at once. */
  const update = (isWatching: boolean): Promise<void> => {
    const { mode = "auto" } = options;
    const what = mode === "auto" ? (isWatching ? "write" : "check") : mode;
    const run = last.then(() => bringUpToDate(settings, host.root, what));
    last = run.catch(() => undefined);
    return run.catch(failWith(host.showError));
  };

  return {
    name: "scopewright",
    async buildStart() {
      // esbuild watches through the files that it loads, below.
      if (this.getNativeBuildContext?.().framework !== "esbuild") this.addWatchFile(catalog());
      await update(host.isWatching() ?? isRollupWatching(this));
    },
    watchChange(id) {
      const { showError } = host;
      if (showError === undefined || resolve(id) !== catalog()) return;
      update(true).catch((error: unknown) => showError(String(error)));
    },
    vite: {
      configResolved({ root, command, build, logger }) {
        host.root = root;
        host.isWatching = () => command === "serve" || build.watch !== null;
        if (command === "serve") host.showError = (message) => logger.error(message);
      },
    },
    webpack: (compiler: unknown) => {
      host.isWatching = () => watchModeOf(compiler);
    },
    rspack: (compiler: unknown) => {
      host.isWatching = () => watchModeOf(compiler);
    },
    esbuild: { setup: (build) => watchCatalog(build, resolve(host.root, settings.out), catalog()) },
  };
}

function failWith(showError: Host["showError"]): (error: unknown) => void {
  return (error) => {
    if (showError === undefined || !(error instanceof CommandError)) throw error;
    showError(error.message);
  };
}

/** True in the watch mode of Rollup and Rolldown. It is in the context of a hook; unplugin declares only a part of that context. */
function isRollupWatching(context: object): boolean {
  const { meta } = context as { readonly meta?: { readonly watchMode?: boolean } };
  return meta?.watchMode === true;
}

/** The compilers of webpack and Rspack, whose types are there only where these are installed. */
function watchModeOf(compiler: unknown): boolean {
  return typeof compiler === "object" && compiler !== null && Reflect.get(compiler, "watchMode") === true;
}

/** Makes esbuild watch the catalog wherever a generated file is loaded; the file itself is loaded as usual. */
function watchCatalog(build: PluginBuild, out: string, catalog: string): void {
  const filter = new RegExp(`^${escapePattern(out)}[\\\\/]`);
  build.onLoad({ filter }, () => ({ watchFiles: [catalog] }));
}
