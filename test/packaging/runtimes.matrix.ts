import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { tmpdir } from "node:os";
import { afterAll, describe, expect, it } from "vitest";
import { packSdk } from "../consumer/packed-sdk.ts";

const uses = `
let isScopeError;
try { generalKey({ name: "", scopes: [] }); } catch (error) { isScopeError = error instanceof ScopeError; }
console.log(JSON.stringify([generalKey({ name: "x", scopes: [scopes.mail.send] }), requiredScopes("GET /v3/templates").allOf, isScopeError]));
`;
const names = "generalKey, requiredScopes, ScopeError, scopes";
const files: Readonly<Record<string, string>> = {
  "program.mjs": `import { ${names} } from "scopewright";${uses}`,
  "program.cjs": `const { ${names} } = require("scopewright");${uses}`,
  "rollup.config.mjs": `import { nodeResolve } from "@rollup/plugin-node-resolve";
export default { input: "program.mjs", plugins: [nodeResolve()], output: { file: "bundled.mjs" } };`,
};
const want = '[{"name":"x","scopes":["mail.send"]},["templates.read"],true]\n';

/** Other programs that load the package, from npm. */
const runtimes = [
  { title: "Node 22", packages: ["node@22"], command: "./node_modules/node/bin/node" },
  { title: "Node 24", packages: ["node@24"], command: "./node_modules/node/bin/node" },
  { title: "Bun", packages: ["@oven/bun-linux-x64@1.4.5"], command: "./node_modules/@oven/bun-linux-x64/bin/bun" },
] as const;

function createProject(...packages: readonly string[]): (command: string) => string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "scopewright-runtime-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries({ ...files, "package.json": "{}" })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const install = ["install", "--no-audit", "--no-fund", packSdk().tarball, ...packages];
  execFileSync("npm", install, { cwd: folder, stdio: "ignore" });
  return (command) => execFileSync("sh", ["-c", command], { cwd: folder, encoding: "utf8", stdio: "pipe" });
}

describe("the packed SDK", () => {
  it.each(runtimes)("runs in $title, as an ES module and as CommonJS", ({ packages, command }) => {
    const run = createProject(...packages);
    for (const program of ["program.mjs", "program.cjs"]) expect(run(`${command} ${program}`)).toBe(want);
  });

  it("is bundled by rollup", () => {
    const run = createProject("rollup@4.68.8", "@rollup/plugin-node-resolve@16.0.3");
    run("./node_modules/.bin/rollup --silent --config rollup.config.mjs");
    expect(run("node bundled.mjs")).toBe(want);
  });
});
