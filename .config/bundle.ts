import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ts } from "ts-morph";
import { build } from "vite";

/**
 * Bundles the compiled command into few files, because opening hundreds of small ones takes a tenth of a short run. Verbs
 * stay files of their own, which are loaded when they are called; dependencies stay outside, but for commander, which every
 * run loads. What a run of `generate` loads that changes nothing, by far the most frequent one, is a single file.
 */
const compiled = join(import.meta.dirname, "../codegen/dist/codegen/src");
const main = join(compiled, "main.js");
const names = join(compiled, "audit/syntax/names-of-compiler.js");
const start = importedBy([main, ...["options", "run"].map((name) => join(compiled, `verbs/generate/${name}.js`))]);
// Top-level `await` is in this one: what it waits for must not import it.
start.delete(main);
const isAtStart = (id: string): boolean => start.has(id) || id.includes("/node_modules/commander/");

/**
 * Gives the functions of the compiler as constants: through the getters of its exports, a check such as `ts.isIdentifier(node)`
 * takes twenty times as long, and an audit makes millions of them.
 */
const compiler = {
  name: "compiler",
  transform: (_: string, id: string): string | undefined =>
    id === join(compiled, "audit/syntax/typescript.js") ? `export * as ts from "${names}";` : undefined,
  resolveId: (id: string): string | undefined => (id === names ? id : undefined),
  load: (id: string): string | undefined =>
    id === names
      ? `import { ts } from "ts-morph";\n${Object.keys(ts)
          .map((name) => `const own_${name} = ts.${name};\nexport { own_${name} as ${name} };`)
          .join("\n")}`
      : undefined,
};

await build({
  configFile: false,
  logLevel: "warn",
  root: compiled,
  ssr: { noExternal: ["commander"] },
  build: {
    ssr: true,
    target: "node20",
    minify: false,
    outDir: join(compiled, "bundle"),
    rolldownOptions: {
      plugins: [compiler],
      // Functions of the compiler that nothing calls are left out.
      treeshake: { propertyReadSideEffects: false },
      input: { main },
      external: /^(?!commander$)[^./]/u,
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name].js",
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [{ debugName: "start", test: /./u, name: (id) => (isAtStart(id) ? "start" : null) }],
        },
      },
    },
  },
});
copyFileSync(
  join(import.meta.dirname, "../node_modules/commander/LICENSE"),
  join(compiled, "bundle/commander.LICENSE"),
);
writeFileSync(
  main,
  `#!/usr/bin/env node
import module from "node:module";
// Node 20 has no cache of compiled code.
module.enableCompileCache?.();
try {
  await import("./bundle/main.js");
} catch (error) {
  // Only loading fails here: the command catches its own errors.
  const message = \`scopewright: cannot be loaded: \${error.message}. Install scopewright-codegen again, or raise the limit on open files.\`;
  console.error(message);
  if (process.argv.includes("--json")) console.log(JSON.stringify({ error: { code: "io", message } }));
  process.exitCode = 2;
}
`,
);

/** Returns the files, and all that they import before they run. */
function importedBy(files: readonly string[]): Set<string> {
  const found = new Set<string>();
  const waiting = [...files];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file) || !existsSync(file)) continue;
    found.add(file);
    const specifiers = readFileSync(file, "utf8").matchAll(/^(?:import|export)\b(?:[^;"]*\bfrom)? "(\.[^"]*)";/gmu);
    for (const [, to = ""] of specifiers) waiting.push(join(dirname(file), to));
  }
  return found;
}
