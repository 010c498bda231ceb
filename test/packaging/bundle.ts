import { join } from "node:path";
import { build, type Rollup } from "vite";
import { writeFiles } from "../consumer/consumer-project.ts";

/** What a bundler makes of a program in a project. */
export async function bundle(folder: string, program: string, ignoresSideEffects = false): Promise<string> {
  writeFiles(folder, { "entry.js": program });
  const outputs = await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: join(folder, "entry.js"),
        ...(ignoresSideEffects && { treeshake: { moduleSideEffects: true } }),
      },
    },
  });
  // Without `watch` it is an output, or one for each format.
  const [output] = [outputs].flat() as Rollup.RollupOutput[];
  return output?.output[0].code ?? "";
}
