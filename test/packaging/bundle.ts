import { join } from "node:path";
import * as esbuild from "esbuild";
import { build, type Rolldown } from "vite";
import { writeFiles } from "../consumer/consumer-project.ts";

/** What a bundler makes of a program in a project, perhaps without believing that modules have no side effects. */
export async function bundle(
  folder: string,
  program: string,
  sideEffects?: "ignore the sideEffects field",
): Promise<string> {
  writeFiles(folder, { "entry.js": program });
  const outputs = await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: join(folder, "entry.js"),
        ...(sideEffects && { treeshake: { moduleSideEffects: true } }),
      },
    },
  });
  // Without `watch` it is an output, or one for each format.
  const [output] = [outputs].flat() as Rolldown.RolldownOutput[];
  return (output?.output[0].code ?? "").trim();
}

/** What esbuild makes of a program in a project. */
export async function bundleByEsbuild(folder: string, program: string): Promise<string> {
  writeFiles(folder, { "entry.js": program });
  const { outputFiles } = await esbuild.build({
    ...{ absWorkingDir: folder, entryPoints: ["entry.js"], write: false, logLevel: "silent" },
    ...{ bundle: true, minify: true, format: "esm" },
  });
  return outputFiles.map(({ text }) => text).join("");
}
