import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import { build, createServer } from "vite";
import { describe, expect, it, vi } from "vitest";
import type { ScopewrightPlugin } from "../../codegen/src/bundlers/plugin-types.ts";
import type scopewright from "../../codegen/src/vite.ts";
import { writeFiles } from "../consumer/consumer-project.ts";
import { addSdk, createCommandProject } from "./installed-command.ts";

const project = createCommandProject();
const { folder } = project;
addSdk(project);
const load = async <Type>(name: string): Promise<Type> =>
  // The tests below use what it exports.
  ((await import(pathToFileURL(join(project.installed, `dist/codegen/src/${name}.js`)).href)) as { default: Type })
    .default;
const vite = await load<typeof scopewright>("vite");
const plugin = await load<ScopewrightPlugin>("unplugin");

const options = { catalog: join(folder, "scopes.json"), out: join(folder, "generated") };
const program = 'import { scopes } from "./generated/index.ts";\nconsole.log(scopes.pets);\n';
const scope = { keyTypes: ["app"], access: "read" };
const writeCatalog = (...names: readonly string[]): void =>
  writeFiles(folder, {
    "scopes.json": { keyTypes: { app: {} }, scopes: Object.fromEntries(names.map((name) => [name, scope])) },
  });
/** How often a test looks for what the bundlers do in their own time, and after how long it gives up. */
const patience = { timeout: 120_000, interval: 50 };
const generatedScopes = (): string => readFileSync(join(folder, "generated/scopes.ts"), "utf8");

const viteBuild = (mode?: "write"): Promise<unknown> =>
  build({
    ...{ root: folder, configFile: false, logLevel: "silent" },
    plugins: [vite({ catalog: "scopes.json", out: "generated", ...(mode && { mode }) })],
    build: { write: false, rolldownOptions: { input: join(folder, "entry.ts") } },
  });
const esbuildBuild = (): Promise<esbuild.BuildResult> =>
  esbuild.build({
    ...{ absWorkingDir: folder, entryPoints: ["entry.ts"], bundle: true, write: false, logLevel: "silent" },
    ...{ format: "esm", plugins: [plugin.esbuild(options)] },
  });

function countErrors(build: esbuild.PluginBuild, results: number[]): void {
  build.onEnd(({ errors }) => void results.push(errors.length));
}

describe("the plugin", () => {
  writeFiles(folder, { "package.json": { type: "module" }, "entry.ts": program });

  it("fails a build of Vite and of esbuild if the code is missing or out of date, and says what to do", async () => {
    writeCatalog("pets.read");
    await expect(viteBuild()).rejects.toThrow(
      /generated: is out of date with scopes\.json: missing: .*"npx scopewright generate --catalog /u,
    );
    await viteBuild("write");
    await viteBuild();
    await esbuildBuild();
    writeCatalog("pets.read", "pets.list");
    await expect(viteBuild()).rejects.toThrow("scopes added: pets.list");
    await expect(esbuildBuild()).rejects.toThrow("scopes added: pets.list");
    expect(generatedScopes()).not.toContain("pets.list");
  });

  it("fails a build with every issue of the catalog", async () => {
    writeFiles(folder, { "scopes.json": { keyTypes: { app: {} }, scopes: { a: {} } } });
    await expect(esbuildBuild()).rejects.toThrow(/keyTypes[^]*access/u);
  });

  it("regenerates in a development server, which survives an invalid catalog", async () => {
    writeCatalog("pets.read");
    const error = vi.fn<(message: string) => void>();
    const server = await createServer({
      ...{ root: folder, configFile: false, logLevel: "silent", server: { middlewareMode: true, ws: false } },
      plugins: [
        vite({ catalog: "scopes.json", out: "generated" }),
        { name: "listen", configResolved: ({ logger }) => void Object.assign(logger, { error }) },
      ],
      optimizeDeps: { noDiscovery: true },
    });
    try {
      await server.pluginContainer.buildStart({});
      await vi.waitFor(() => expect(generatedScopes()).toContain("pets.read"), patience);
      // Written again and again, because the server does not say when it begins to watch.
      await vi.waitFor(
        () => {
          writeFileSync(join(folder, "scopes.json"), "{");
          expect(error).toHaveBeenCalled();
        },
        { ...patience, interval: 200 },
      );
      writeCatalog("pets.read", "pets.count");
      await vi.waitFor(() => expect(generatedScopes()).toContain("pets.count"), patience);
    } finally {
      await server.close();
    }
  });

  it("regenerates in the watch mode of esbuild", async () => {
    writeCatalog("pets.read");
    const results: number[] = [];
    const context = await esbuild.context({
      ...{ absWorkingDir: folder, entryPoints: ["entry.ts"], bundle: true, write: false, logLevel: "silent" },
      plugins: [
        plugin.esbuild({ ...options, mode: "write" }),
        { name: "count", setup: (build: esbuild.PluginBuild) => countErrors(build, results) },
      ],
    });
    try {
      await context.watch();
      await vi.waitFor(() => expect(results).toEqual([0]), patience);
      writeCatalog("pets.read", "pets.walk");
      await vi.waitFor(() => expect(generatedScopes()).toContain("pets.walk"), patience);
      // It may have seen the catalog half-written before.
      await vi.waitFor(() => expect(results.slice(1).at(-1)).toBe(0), patience);
    } finally {
      await context.dispose();
    }
  });
});
