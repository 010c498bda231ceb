import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ESLint, type Linter } from "eslint";
import * as eslint9 from "eslint-9";
import { parser } from "typescript-eslint";
import { describe, expect, it } from "vitest";
import type plugin from "../../src/eslint.ts";
import { createConsumerProject } from "../consumer/consumer-project.ts";

/** Provisioning code, as services write it. */
const provision = `
import client from "@sendgrid/client";
import { generalKey } from "scopewright";

client.setApiKey(process.env.SENDGRID_API_KEY);
const SCOPES = ["mail.send", "suppressions.read"];

export async function createTenantKey(tenant) {
  const [, body] = await client.request({
    method: "POST",
    url: "/v3/api_keys",
    body: { name: \`tenant-\${tenant.id}\`, scopes: [...SCOPES, "templates.raed", "api_keys.create"] },
  });
  return body.api_key;
}

export const open = (name) => client.request({ method: "POST", url: "/v3/api_keys", body: { name } });
export const lists = () => client.request({ method: "GET", url: "/v3/contactdb/lists" });
export const key = generalKey({ name: "Sender", scopes: ["mail.send", "mail.send", "newsletter.read", "billing.read"] });
`;

const common = `
const { billingKey } = require("scopewright");
module.exports = billingKey({ name: "Invoices", scopes: ["billing.raed"] });
`;

const typed = `
import { delegate, type GeneralKeySpec, generalKey } from "scopewright";
const spec = { name: "Parent", scopes: ["mail.send"] } as const satisfies GeneralKeySpec;
export const child = delegate(generalKey(spec), { name: "Child", scopes: ["mail.batch" as string] as string[] });
`;

const project = createConsumerProject({ "provision.js": provision, "common.cjs": common, "typed.ts": typed });
const path = join(project, "node_modules/scopewright/dist");

async function lintProject(
  Linting: typeof ESLint,
  scopewright: typeof plugin,
): Promise<readonly (readonly [file: string, ...findings: string[]])[]> {
  const configs: Linter.Config[] = [
    { ...scopewright.configs.recommended, files: ["**/*.{js,cjs,ts}"] },
    { files: ["**/*.ts"], languageOptions: { parser } },
  ];
  const results = await new Linting({ cwd: project, overrideConfigFile: true, overrideConfig: configs }).lintFiles(
    "*.*",
  );
  return results
    .filter(({ filePath }) => !filePath.endsWith(".json"))
    .map(({ filePath, messages }) => [
      filePath.slice(project.length + 1),
      ...messages.map(({ ruleId, line, severity, message }) => `${line}:${severity} ${ruleId ?? message}`),
    ]);
}

const findings = [
  ["common.cjs", "3:2 scopewright/unknown-scope"],
  [
    "provision.js",
    "6:2 scopewright/no-retired-scope",
    "12:2 scopewright/unknown-scope",
    "12:1 scopewright/no-escalating-scope",
    "17:2 scopewright/require-scopes",
    "18:1 scopewright/no-legacy-operation",
    "19:1 scopewright/no-duplicate-scope",
    "19:1 scopewright/no-legacy-scope",
    "19:2 scopewright/no-mixed-key-types",
  ],
  ["typed.ts", "4:2 scopewright/unknown-scope"],
];

describe("the packed rules for ESLint", () => {
  it("work in ESLint 10, as an ES module", async () => {
    // The tests use what it exports.
    const loaded = (await import(pathToFileURL(join(path, "esm/src/eslint.js")).href)) as { default: typeof plugin };
    expect(await lintProject(ESLint, loaded.default)).toEqual(findings);
  });

  it("work in ESLint 9, as CommonJS", async () => {
    // As above; ESLint 9 has the same interface as far as it is used here.
    const loaded = createRequire(import.meta.url)(join(path, "cjs/src/eslint.js")) as { default: typeof plugin };
    expect(eslint9.ESLint.version).toMatch(/^9\./u);
    expect(await lintProject(eslint9.ESLint as unknown as typeof ESLint, loaded.default)).toEqual(findings);
  });
});
