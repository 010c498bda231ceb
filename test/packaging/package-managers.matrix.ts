import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createMatrixProject, install, printed, refusals, type MatrixProject } from "./matrix-project.ts";

/** The programs of the package managers, which a project of their own holds: `TOOLS` is its folder. */
const pnpm = '"$TOOLS/pnpm" --store-dir ./store';
const yarn = '"$TOOLS/yarn"';

/** How each package manager installs the packed packages, and runs what they have. */
const managers = {
  "npm, without the peer dependency of the command": {
    setUp: ["npm install --no-audit --no-fund --save-dev ./command.tgz typescript@7.0.2", "npm install ./sdk.tgz"],
    ...{ node: "node", exec: "npx --no-install", advised: "npx", tools: [] },
  },
  pnpm: {
    setUp: [`${pnpm} add ./sdk.tgz`, `${pnpm} add --save-dev ./command.tgz typescript@7.0.2`],
    ...{ node: "node", exec: `${pnpm} exec`, advised: "npx", tools: ["pnpm@12.21.0"] },
  },
  "Yarn with Plug'n'Play": {
    // TypeScript 7 has no support for Plug'n'Play.
    setUp: [`${yarn} add ./sdk.tgz`, `${yarn} add --dev ./command.tgz typescript@5.9.3`],
    ...{ node: `${yarn} node`, exec: yarn, advised: "yarn", tools: ["@yarnpkg/cli-dist@4.18.1"] },
  },
} as const;

/** Settings of Yarn: a lock file of its own makes the folder a project. */
const settings = {
  ".yarnrc.yml": "nodeLinker: pnp\nenableGlobalCache: false\nenableTelemetry: false\nenableImmutableInstalls: false\n",
  "yarn.lock": "",
};

function output({ run }: MatrixProject, line: string): string {
  return run(`${line} 2>&1 || true`);
}

describe.each(Object.entries(managers))("with %s", (_, { setUp, node, exec, advised, tools }) => {
  it("the packages are installed, run and compile, and the command generates, checks and audits", () => {
    const tool = createMatrixProject();
    if (tools.length > 0) install(tool, ...tools);
    const project = createMatrixProject(advised === "yarn" ? settings : {}, {
      TOOLS: join(tool.folder, "node_modules/.bin"),
    });
    for (const line of setUp) project.run(line);
    for (const name of ["program.mjs", "program.cjs"]) expect(project.run(`${node} ${name}`)).toBe(printed);
    expect(project.run(`${exec} scopewright audit send.mjs 2>&1`)).toMatch(/\nmail\.send\n/u);
    project.run(`${exec} scopewright init`);
    project.run(`${exec} scopewright generate`);
    expect(project.run(`${exec} scopewright check`)).toBe("generated: up to date.\n");
    const header = readFileSync(join(project.folder, "generated/index.ts"), "utf8");
    expect(header).toContain(`run "${advised} scopewright generate".\n`);
    const { $schema } = JSON.parse(readFileSync(join(project.folder, "scopes.json"), "utf8")) as { $schema?: string };
    if ($schema !== undefined)
      expect(readFileSync(join(project.folder, $schema), "utf8")).toContain('"Scopewright catalog"');
    project.run(`${exec} tsc -p correct.json`);
    for (const refusal of refusals) expect(output(project, `${exec} tsc -p mistake.json`)).toContain(refusal);
  });
});
