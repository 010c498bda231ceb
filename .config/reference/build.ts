import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Application, OptionDefaults, type TypeDocOptions } from "typedoc";
import type { PluginOptions } from "typedoc-plugin-markdown";
import { shortenSections } from "./shorten-sections.ts";

/**
 * Writes the reference of both packages as Markdown into the build of the generator, from the doc comments of the entry
 * points. With its 41 kB in the SDK, a program would be deployed with a manual.
 */
const root = join(import.meta.dirname, "../..");

const packages = [
  {
    out: "codegen/dist/reference/scopewright",
    tsconfig: "src/tsconfig.json",
    entryPoints: ["index", "core", "client", "eslint"].map((name) => `src/${name}.ts`),
  },
  {
    out: "codegen/dist/reference/scopewright-codegen",
    tsconfig: "codegen/tsconfig.json",
    entryPoints: ["index", "unplugin", "vite"].map((name) => `codegen/src/${name}.ts`),
  },
];

for (const { out, tsconfig, entryPoints } of packages) {
  const folder = join(root, out);
  rmSync(folder, { recursive: true, force: true });
  const options: TypeDocOptions & Partial<PluginOptions> = {
    plugin: ["typedoc-plugin-markdown"],
    outputs: [{ name: "markdown", path: folder }],
    tsconfig: join(root, tsconfig),
    entryPoints: entryPoints.map((name) => join(root, name)),
    readme: "none",
    excludeInternal: true,
    disableSources: true,
    // "npm run check" compiles the sources.
    skipErrorChecking: true,
    logLevel: "Error",
    blockTags: [...OptionDefaults.blockTags, "@generated"],
    validation: false,
    router: "module",
    hideBreadcrumbs: true,
    hidePageHeader: true,
  };
  const app = await Application.bootstrapWithPlugins(options);
  const project = await app.convert();
  if (project === undefined) throw new Error(`${out}: TypeDoc cannot read the sources. Run "npm run check:types".`);
  await app.generateOutputs(project);
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".md"),
  )) {
    const path = join(folder, name);
    writeFileSync(path, shortenSections(readFileSync(path, "utf8")));
  }
}
