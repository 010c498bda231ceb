import { describe, expect, it } from "vitest";
import { createMatrixProject, install, printed, refusals, type MatrixProject } from "./matrix-project.ts";

const plugin =
  'import plugin from "scopewright-codegen/unplugin";\nconst options = { catalog: "scopes.json", out: "generated" };\n';
const extensions = '{ extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } }';
const typescript = "typescript@5.9.3";

/** The usual configuration of each bundler, with the plugin. */
const bundlers = {
  esbuild: {
    packages: ["esbuild@0.28.2"],
    config: `${plugin}import { build } from "esbuild";
await build({ entryPoints: ["entry.ts"], bundle: true, format: "esm", platform: "node", outfile: "out/entry.mjs", plugins: [plugin.esbuild(options)] });`,
    command: "node bundle.config.mjs",
    output: "out/entry.mjs",
  },
  rollup: {
    packages: [
      "rollup@4.68.8",
      "@rollup/plugin-node-resolve@16.0.3",
      "@rollup/plugin-typescript@12.3.1",
      "tslib@2.9.1",
      typescript,
    ],
    config: `${plugin}import { nodeResolve } from "@rollup/plugin-node-resolve";
import typescript from "@rollup/plugin-typescript";
export default { input: "entry.ts", plugins: [plugin.rollup(options), nodeResolve(), typescript({ tsconfig: "bundled.json" })], output: { file: "out/entry.mjs" } };`,
    command: "npx rollup --silent --failAfterWarnings --config bundle.config.mjs",
    output: "out/entry.mjs",
  },
  Vite: {
    packages: ["vite@8.3.8"],
    config: `import plugin from "scopewright-codegen/vite";
export default { plugins: [plugin({ catalog: "scopes.json", out: "generated" })], build: { outDir: "out", lib: { entry: "entry.ts", formats: ["es"], fileName: () => "entry.mjs" } } };`,
    command: "npx vite build --logLevel warn --config bundle.config.mjs",
    output: "out/entry.mjs",
  },
  webpack: {
    packages: ["webpack@5.113.0", "webpack-cli@7.3.1", "ts-loader@9.6.2", typescript],
    config: `${plugin}export default { mode: "production", target: "node", entry: "./entry.ts", plugins: [plugin.webpack(options)], resolve: ${extensions},
  output: { path: import.meta.dirname + "/out", filename: "entry.cjs" },
  module: { rules: [{ test: /\\.ts$/, loader: "ts-loader", options: { configFile: "bundled.json", compilerOptions: { noEmit: false } } }] } };`,
    command: "npx webpack --config bundle.config.mjs",
    output: "out/entry.cjs",
  },
} as const;

function begin(project: MatrixProject, packages: readonly string[]): void {
  install(project, "./sdk.tgz", "./command.tgz", ...packages);
  project.run("npx scopewright init");
}

describe("the packed packages", () => {
  it.each(Object.entries(bundlers))("are bundled by %s, with generated code", (_, bundler) => {
    const { packages, config, command, output } = bundler;
    const bundled = { module: "esnext", moduleResolution: "bundler", target: "es2022", strict: true, types: [] };
    const project = createMatrixProject({
      "bundle.config.mjs": config,
      "bundled.json": { compilerOptions: { ...bundled, lib: ["es2022", "dom"] }, files: ["entry.ts"] },
    });
    begin(project, packages);
    // The plugin refuses code that is missing, and then takes what was generated.
    expect(project.run(`${command} 2>&1 || true`)).toContain('Run "npx scopewright generate".');
    project.run("npx scopewright generate");
    project.run(command);
    expect(project.run(`node ${output}`)).toBe(printed);
  });

  it("are tested by Jest with ts-jest on defaults, with code that is generated without extensions", () => {
    const test = `import { generalKey, ScopeError } from "scopewright";
import { generalKey as ownKey } from "../generated";

test("keys", () => {
  expect(generalKey({ name: "a", access: { alerts: "read" }, scopes: [] }).scopes).toEqual(["alerts.read"]);
  expect(() => generalKey({ name: "", scopes: ["alerts.read"] })).toThrow(ScopeError);
  expect(ownKey({ name: "b", scopes: ["documents.read"] }).scopes).toEqual(["documents.read"]);
});
`;
    const project = createMatrixProject({
      "jest.config.js": 'module.exports = { preset: "ts-jest" };\n',
      "tests/key.test.ts": test,
      "tests/mistake.test.ts": test.replace(`["alerts.read"] }))`, `["alerts.raed"] }))`),
    });
    begin(project, ["jest@30.5.2", "ts-jest@29.4.15", "@types/jest@30.0.0", typescript]);
    project.run("npx scopewright generate --import-extension none");
    project.run("npx jest tests/key.test.ts");
    expect(project.run("npx jest tests/mistake.test.ts 2>&1 || true")).toContain("is not assignable to type");
  });

  it("are compiled by the beta of TypeScript 7.1", () => {
    const project = createMatrixProject();
    begin(project, ["typescript@7.1.0-beta"]);
    project.run("npx scopewright generate");
    project.run("npx tsc -p correct.json");
    const output = project.run("npx tsc -p mistake.json || true");
    for (const refusal of refusals) expect(output).toContain(refusal);
  });
});
