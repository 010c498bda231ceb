import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint } from "eslint";
import * as eslint9 from "eslint-9";
import { configs } from "typescript-eslint";
import { describe, expect, it } from "vitest";
import { writeFiles } from "../consumer/consumer-project.ts";
import { addSdk, createCommandProject } from "./installed-command.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const project = createCommandProject();
const { folder, installed } = project;
addSdk(project);

/** The catalogs: SendGrid's, and one of almost nothing. */
const catalogs = {
  sendgrid: readFileSync(join(installed, "dist/scopes.json"), "utf8"),
  bare: JSON.stringify({
    keyTypes: { app: {} },
    scopes: {
      delete: { keyTypes: ["app"], access: "write", implies: ["notes.read"] },
      "notes.read": { keyTypes: ["app"], access: "read" },
    },
  }),
};

writeFiles(folder, {
  "package.json": {
    name: "stranger",
    type: "module",
    scripts: { start: "node index.ts", generate: "scopewright generate" },
    dependencies: { scopewright: "*" },
    devDependencies: { "scopewright-codegen": "*" },
  },
  "index.ts": Object.keys(catalogs)
    .map((name) => `export * as ${name} from "./used-${name}.ts";\n`)
    .join(""),
  "used-sendgrid.ts": `import { generalKey } from "./sendgrid/index.js";\nexport const key = generalKey({ name: "a", scopes: ["mail.send"] });\n`,
  "used-bare.ts": `import { appKey } from "./bare/index.js";\nexport const key = appKey({ name: "a", scopes: ["delete"] });\n`,
});
for (const [name, catalog] of Object.entries(catalogs)) {
  writeFiles(folder, { [`${name}.json`]: catalog });
  runNode(join(installed, "dist/codegen/src/main.js"), "generate", "--catalog", `${name}.json`, "--out", name);
}

function runNode(...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return `${stdout}${stderr}${status === 0 ? "" : `status ${status}`}`;
}

const silent = { create: () => ({}) };
const aboutComments = { "disable-enable-pair": silent, "no-unlimited-disable": silent };

/** What people have: the configuration that typescript-eslint's first page gives, and one with all that could find fault. */
const linters = [
  {
    title: "ESLint 9 with recommended rules",
    // ESLint 9 has the same interface as far as it is used here.
    version: eslint9.ESLint as unknown as typeof ESLint,
    configuration: configs.recommended,
  },
  {
    title: "ESLint 10 with strict rules and the plugins that the comments name",
    version: ESLint,
    configuration: [
      ...configs.strict,
      ...configs.stylistic,
      {
        plugins: {
          unicorn: { rules: { "no-abusive-eslint-disable": silent } },
          "@eslint-community/eslint-comments": { rules: aboutComments },
        },
      },
      { linterOptions: { reportUnusedDisableDirectives: "error" } },
      { rules: { "max-len": ["error", 80] } },
    ],
  },
] as const;

async function complaints(version: typeof ESLint, configuration: readonly object[]): Promise<readonly string[]> {
  const linting = new version({ cwd: folder, overrideConfigFile: true, overrideConfig: [...configuration] });
  const results = await linting.lintFiles(Object.keys(catalogs).map((name) => `${name}/*.ts`));
  expect(results.length).toBeGreaterThan(20);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => `${filePath}:${line} ${ruleId}: ${message}`),
  );
}

describe("code that the packed command generates, in a project that ignores nothing", () => {
  it.each(linters)("passes $title", async ({ version, configuration }) => {
    expect(await complaints(version, configuration)).toEqual([]);
  });

  it("has no export that knip reports, whatever of it is used", () => {
    expect(
      runNode(join(root, "node_modules/knip/bin/knip.js"), "--include", "nsExports,nsTypes,exports,types,files"),
    ).toBe("");
  });
});
