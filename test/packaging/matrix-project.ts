import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { writeFiles } from "../consumer/consumer-project.ts";
import { packCommand, packSdk } from "../consumer/packed-sdk.ts";

const names = "generalKey, requiredScopes, ScopeError, scopes";
/** A program that builds a key, calls the API with it, and prints what came of that. */
const program = `
const client = { request: async ({ url }) => [{ statusCode: 200, headers: {} }, { asked: url }] };
const key = generalKey({ name: "x", access: { alerts: "read" }, scopes: [scopes.templates.read] });
let isScopeError = false;
try { generalKey({ name: "", scopes: ["templates.read"] }); } catch (error) { isScopeError = error instanceof ScopeError; }
gate(client, key).get("/v3/templates/d-1").then(({ body }) =>
  console.log(JSON.stringify([key, requiredScopes("GET /v3/templates").allOf, isScopeError, body])),
);
`;

/** What the programs print. */
export const printed =
  '[{"name":"x","scopes":["alerts.read","templates.read"]},["templates.read"],true,{"asked":"/v3/templates/d-1"}]\n';

/** The same program in TypeScript, with code that the command generated from its first catalog. */
const typed = `import { generalKey as ownKey } from "./generated/index.js";
import { ${names} } from "scopewright";
import { gate } from "scopewright/client";
${program.replace("({ url })", "({ url }: { url: string })").replace("200, headers: {} }, { asked: url }]", "200, headers: {} }, { asked: url }] as const")}
export const own = ownKey({ name: "own", scopes: ["documents.read"] });
`;
const example = `import { billingKey, generalKey, presets, scopes } from "scopewright";
import { fetchClient, gate } from "scopewright/client";

export const newsletter = generalKey({
  name: "Newsletter sender",
  access: { templates: "read", stats: "read" },
  scopes: [scopes.mail.send, ...presets.alerts.full],
});
export const finance = billingKey({ name: "Finance", scopes: ["billing.read"] });
export const reader = gate(fetchClient({ apiKey: "SG.x.y" }), generalKey({ name: "Reader", scopes: ["templates.read"] }));
`;
const mistake = `import { generalKey } from "scopewright";
import { fetchClient, gate } from "scopewright/client";

const reader = gate(fetchClient({ apiKey: "SG.x.y" }), generalKey({ name: "Reader", scopes: ["templates.read"] }));
export const mixed = generalKey({ name: "Mixed", scopes: ["billing.read", "suppressions.read"] });
export const gone = () => reader.call("DELETE /v3/templates/{template_id}", { path: { template_id: "d-42" } });
`;

/** The words of the compiler about `mistake.ts`, whatever prints them. */
export const refusals: readonly string[] = [
  `Type '"billing.read"' is not assignable to type 'GeneralScope'.`,
  `Type '"suppressions.read"' is not assignable to type 'GeneralScope'. Did you mean '"suppression.read"'?`,
  `"DELETE /v3/templates/{template_id} needs scope 'templates.delete'"`,
];

const strict = { strict: true, noEmit: true, skipLibCheck: false, target: "es2022", lib: ["es2022", "dom"], types: [] };
const files: Readonly<Record<string, string | object>> = {
  "package.json": { name: "consumer", private: true },
  "program.mjs": `import { ${names} } from "scopewright";\nimport { gate } from "scopewright/client";${program}`,
  "program.cjs": `const { ${names} } = require("scopewright");\nconst { gate } = require("scopewright/client");${program}`,
  "entry.ts": typed,
  "example.ts": example,
  "mistake.ts": mistake,
  "send.mjs": 'import mail from "@sendgrid/mail";\nawait mail.send({});\n',
  "correct.json": { compilerOptions: { ...strict, module: "nodenext" }, include: ["example.ts", "generated"] },
  "mistake.json": { compilerOptions: { ...strict, module: "nodenext" }, files: ["mistake.ts"] },
};

/** A project that gets its packages from npm. */
export interface MatrixProject {
  readonly folder: string;
  /** Runs a line of a shell; returns what it prints. */
  readonly run: (line: string) => string;
}

/**
 * Creates a project with the programs above and the packed packages as files, whose lines run with further variables; removed
 * after the tests of the file.
 */
export function createMatrixProject(
  more: Readonly<Record<string, string | object>> = {},
  variables: Readonly<Record<string, string>> = {},
): MatrixProject {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "scopewright-matrix-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, { ...files, ...more });
  const run = (line: string): string =>
    execFileSync("sh", ["-c", line], {
      cwd: folder,
      encoding: "utf8",
      stdio: "pipe",
      env: { ...process.env, ...variables },
    });
  run(`cp ${packSdk().tarball} sdk.tgz && cp ${packCommand().tarball} command.tgz`);
  return { folder, run };
}

/** Installs packages of npm, without their scripts; exact versions, so that the result stays the same. */
export function install({ run }: MatrixProject, ...packages: readonly string[]): void {
  run(`npm install --no-audit --no-fund --ignore-scripts --loglevel=error ${packages.join(" ")}`);
}
