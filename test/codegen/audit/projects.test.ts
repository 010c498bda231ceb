import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditCommand } from "../../../codegen/src/verbs/audit/run.ts";
import { runCli } from "../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, sdk, write } from "./workspace.ts";

interface Printed {
  readonly calls: readonly { readonly operation: string; readonly file: string; readonly line: number }[];
  readonly unresolved: readonly { readonly file: string; readonly line: number }[];
}

async function linesOfRun(...args: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await runCli("audit", ...args, "--json", "--catalog", catalog);
  const { calls, unresolved } = JSON.parse(stdout) as Printed;
  return [
    ...calls.map(({ file, line, operation }) => `${file}:${line} ${operation}`),
    ...unresolved.map(({ file, line }) => `${file}:${line} unresolved`),
  ];
}

const wrapper = `${sdk}export const get = (url: string) => client.request({ url });\nexport const stats = () => get("/v3/stats");\n`;

/** A repository of two packages with a wrapper in one, and aliases of its own in the other. */
const repository: Readonly<Record<string, string>> = {
  "package.json": '{ "private": true, "workspaces": ["packages/*", "apps/web"] }',
  "packages/http/package.json": '{ "name": "@acme/http", "main": "dist/index.js" }',
  "packages/http/src/index.ts": wrapper,
  "packages/http/src/unused.ts": `${sdk}mail.send({});\n`,
  "apps/web/package.json": '{ "name": "web", "imports": { "#api": "./src/api.ts" } }',
  "apps/web/jsconfig.json": '{ "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"] } } }',
  "apps/web/src/api.ts": 'export { get, stats } from "@acme/http";\n',
  "apps/web/src/a.ts": 'import { get } from "@/api";\nget("/v3/alerts");\n',
  "apps/web/src/b.ts": 'import { stats } from "#api";\nstats();\n',
  "apps/web/src/c.js": 'const { get } = require("src/api");\nget("/v3/ips");\n',
};

describe(`${auditCommand.name}, given projects,`, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("follows the aliases of each package, from the root of the repository", async () => {
    await write(repository);
    expect(await linesOfRun()).toEqual([
      "apps/web/src/a.ts:2 GET /v3/alerts",
      "apps/web/src/c.js:2 GET /v3/ips",
      "packages/http/src/index.ts:4 GET /v3/stats",
      "packages/http/src/unused.ts:3 POST /v3/mail/send",
    ]);
  });

  it("follows imports of other workspaces from inside of one, and reports the calls there that it reaches", async () => {
    await write(repository);
    process.chdir("apps/web");
    expect(await linesOfRun("src")).toEqual([
      "../../packages/http/src/index.ts:4 GET /v3/stats",
      "src/a.ts:2 GET /v3/alerts",
      "src/c.js:2 GET /v3/ips",
    ]);
  });

  it.each([
    ["a list of npm", { "package.json": '{ "workspaces": { "packages": ["packages/**"] } }' }],
    [
      "the file of pnpm",
      { "pnpm-workspace.yaml": "packages:\n  # ours\n  - 'packages/*'\n  - \"apps/*\"\ncatalog: {}\n" },
    ],
  ])("finds workspaces by %s", async (_, files) => {
    await write({ ...repository, "package.json": "{}", ...files });
    process.chdir("apps/web");
    expect(await linesOfRun("src/a.ts")).toEqual(["src/a.ts:2 GET /v3/alerts"]);
  });

  it("knows what a package does without reading it, in the repository that it is made in, too", async () => {
    await write({
      "package.json": '{ "workspaces": ["packages/*"] }',
      "packages/axios/package.json": '{ "name": "axios" }',
      "packages/axios/index.js":
        "const { deliver } = require('./adapter');\nexports.get = (url) => deliver('GET', url);\n",
      "packages/axios/adapter.js": "exports.deliver = (method, url) => process.binding('wire').send(method, url);\n",
      "packages/app/a.js": 'const axios = require("axios");\naxios.get("https://api.sendgrid.com/v3/alerts");\n',
    });
    expect(await linesOfRun()).toEqual(["packages/app/a.js:2 GET /v3/alerts"]);
  });

  it("reads a private package that has the name of an HTTP library", async () => {
    await write({
      "package.json": '{ "workspaces": ["packages/*"] }',
      "packages/request/package.json": '{ "name": "request", "private": true }',
      "packages/request/index.ts": `${sdk}export default (url: string) => client.request({ url });\n`,
      "packages/app/a.ts": 'import request from "request";\nrequest("/v3/alerts");\n',
    });
    expect(await linesOfRun()).toEqual(["packages/app/a.ts:2 GET /v3/alerts"]);
  });

  it("follows an alias that has the name of an HTTP library", async () => {
    await write({
      "tsconfig.json": '{ "compilerOptions": { "baseUrl": "src" } }',
      "src/got.ts": `${sdk}export default (url: string) => client.request({ url });\n`,
      "src/a.ts": 'import got from "got";\ngot("/v3/alerts");\n',
    });
    expect(await linesOfRun()).toEqual(["src/a.ts:2 GET /v3/alerts"]);
  });

  it("needs no tsconfig, no manifest and nothing installed, and never enters node_modules", async () => {
    await write({
      "a.jsx":
        'import mail from "@sendgrid/mail";\nimport { helper } from "helper";\nexport const A = () => <a onClick={() => mail.send({})}>{helper()}</a>;\n',
      "node_modules/helper/index.js": `${sdk}module.exports.helper = () => client.request({ url: "/v3/alerts" });\n`,
      "node_modules/@sendgrid/mail/index.js": "module.exports = {};\n",
    });
    expect(await linesOfRun()).toEqual(["a.jsx:3 POST /v3/mail/send"]);
  });

  it("reports every wrong path at once", async () => {
    await write({ "a.ts": "export {};\n", "b.txt": "" });
    await mkdir("empty");
    const { exitCode, stderr } = await runCli("audit", "a.ts", "no.ts", "b.txt", "c/*.ts", "--catalog", catalog);
    expect(exitCode).toBe(2);
    expect(stderr).toBe(
      `${[
        "no.ts: No such file or folder. Check the path.",
        "b.txt: expected a TypeScript or JavaScript file, a folder or a glob but received another kind of file. Check the path.",
        "c/*.ts: the glob matches no TypeScript or JavaScript file. Check it, and quote it.",
      ].join("\n")}\n`,
    );
    expect(await runCli("audit", "empty", "--catalog", catalog)).toMatchObject({
      exitCode: 2,
      stderr: "empty: No TypeScript or JavaScript files there, so nothing was read. Name other paths.\n",
    });
  });

  it("continues without a configuration that cannot be read, and says so", async () => {
    await write({
      "tsconfig.json": '{ "extends": "./missing.json", "compilerOptions": { "paths": { "~/*": ["./lib/*"] } } }',
      "lib/api.ts": wrapper,
      "app/tsconfig.json": "{ not json",
      "app/a.ts": 'import { get } from "~/api";\nget("/v3/alerts");\n',
    });
    expect(await linesOfRun()).toEqual(["app/a.ts:2 GET /v3/alerts", "lib/api.ts:4 GET /v3/stats"]);
    const { stderr } = await runCli("audit", "--catalog", catalog);
    expect(stderr).toMatch(/^tsconfig\.json: .*missing\.json.* What it says is left out\.$/mu);
    expect(stderr).toMatch(/^app\/tsconfig\.json: .* What it says is left out\.$/mu);
  });

  it("reports paths relative to the working folder, wherever the files are", async () => {
    await write({ "lib/a.ts": `${sdk}mail.send({});\n`, "work/b.ts": "export {};\n" });
    process.chdir("work");
    expect(await linesOfRun(join("..", "lib"))).toEqual(["../lib/a.ts:3 POST /v3/mail/send"]);
  });
});
