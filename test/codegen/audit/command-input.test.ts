import { chmod, readFile, truncate } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditCommand } from "../../../codegen/src/verbs/audit/run.ts";
import { runCli } from "../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, sdk, small, write } from "./workspace.ts";

describe(`${auditCommand.name}, given catalogs, projects and globs,`, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("serves any catalog with hosts and operations", async () => {
    await write({
      "forge.json": JSON.stringify({
        hosts: ["api.forge.example"],
        keyTypes: { "fine-grained": {} },
        scopes: {
          "repo:read": { keyTypes: ["fine-grained"], access: "read" },
          "repo:admin": { keyTypes: ["fine-grained"], access: "write" },
        },
        operations: {
          "GET /repos/{owner}/{repo}": { allOf: ["repo:read"], evidence: "documented" },
          "DELETE /repos/{owner}/{repo}": { allOf: ["repo:admin"], evidence: "rule" },
        },
      }),
      "a.ts": `${sdk}mail.send({});\nconst get = (path: string) => fetch("https://api.forge.example" + path);\nget("/repos/a/b");\nfetch("https://api.sendgrid.com/v3/alerts");\n`,
    });
    const { exitCode, stdout } = await runCli(
      "audit",
      "a.ts",
      "--json",
      "--catalog",
      "forge.json",
      "--write",
      "forge-key.ts",
      "--runtime",
      "./generated",
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      scopes: ["repo:read"],
      keyType: "fine-grained",
      calls: [{ line: 5, operation: "GET /repos/{owner}/{repo}" }],
    });
    expect(await readFile("forge-key.ts", "utf8")).toContain('import { fineGrainedKey } from "./generated";');
    await write({
      "tiny.json": '{ "keyTypes": { "a": {} }, "scopes": { "b": { "keyTypes": ["a"], "access": "read" } } }',
    });
    expect(await runCli("audit", "a.ts", "--catalog", "tiny.json")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('"operations" or "hosts" is missing') as string,
    });
  });

  it.skipIf(process.getuid?.() === 0)("fails on a folder that it may not read, unless it is left out", async () => {
    await write({ "src/a.ts": `${sdk}mail.send({});\n`, "src/locked/b.ts": "" });
    await chmod("src/locked", 0);
    const { exitCode, stdout } = await runCli("audit", "src", "--json", "--catalog", catalog);
    expect(exitCode).toBe(1);
    const reason = "the folder cannot be read: permission denied";
    expect(JSON.parse(stdout)).toMatchObject({ leftOut: [], unresolved: [{ file: "src/locked", reason }] });
    expect((await runCli("audit", "src", "!src/locked", "--catalog", catalog)).exitCode).toBe(0);
    await chmod("src/locked", 0o755);
  });

  it("reads what a tsconfig names, with its aliases, and reports one that is broken", async () => {
    await write({
      "lib/sg.ts": `${sdk}export const get = (url: string) => client.request({ url });\n`,
      "app/main.ts": 'import { get } from "@lib/sg";\nget("/v3/alerts");\n',
      "other/main.ts": `${sdk}mail.send({});\n`,
      "tsconfig.json":
        '{ "extends": "./missing.json", "compilerOptions": { "paths": { "@lib/*": ["./lib/*"] } }, "include": ["lib", "app"] }',
    });
    const { exitCode, stdout, stderr } = await runCli(
      "audit",
      "--project",
      "tsconfig.json",
      "--json",
      "--catalog",
      catalog,
    );
    expect(JSON.parse(stdout)).toMatchObject({
      calls: [{ file: "app/main.ts", line: 2, operation: "GET /v3/alerts" }],
      unresolved: [],
    });
    expect(stderr).toContain("tsconfig.json: ");
    expect(exitCode).toBe(0);
    expect(await runCli("audit", "--project", "nowhere.json", "--catalog", catalog)).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("No such tsconfig") as string,
    });
    // A sparse file, longer than Node reads.
    await truncate("tsconfig.json", 2 ** 31 + 1);
    expect(await runCli("audit", "--project", "tsconfig.json", "--catalog", catalog)).toMatchObject({
      exitCode: 2,
      stderr: "tsconfig.json: cannot be read: it is too large. Name another --project.\n",
    });
  });

  it("takes globs, leaves out refused files and the output of builds, and says so", async () => {
    const call = `${sdk}mail.send({});\n`;
    await write({
      "package.json": "{}",
      "src/a.ts": call,
      "src/a.test.ts": call,
      "src/deep/b.js": call,
      "dist/a.js": call,
      "node_modules/x/a.js": call,
    });
    const filesOf = async (...paths: readonly string[]): Promise<readonly string[]> => {
      const { stdout } = await runCli("audit", ...paths, "--json", "--catalog", catalog);
      return (JSON.parse(stdout) as { readonly calls: readonly { readonly file: string }[] }).calls.map(
        ({ file }) => file,
      );
    };
    expect(await filesOf()).toEqual(["src/a.test.ts", "src/a.ts", "src/deep/b.js"]);
    expect(await filesOf("src/**/*.{js,ts}", "!src/**/*.test.ts")).toEqual(["src/a.ts", "src/deep/b.js"]);
    expect(await filesOf("dist")).toEqual(["dist/a.js"]);
    expect((await runCli("audit", "--catalog", catalog)).stderr).toContain("dist: left out: builds write there");
    expect((await runCli("audit", "no/such.ts", "--catalog", catalog)).exitCode).toBe(2);
    expect((await runCli("audit", "src/**/*.vue", "--catalog", catalog)).exitCode).toBe(2);
  });

  it("reports its progress on a project of more than 500 files", async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, index) => [`src/f${index}.ts`, "export {};\n"]));
    await write({ ...many, ...small });
    expect((await runCli("audit", "--catalog", catalog)).stderr).toContain(
      "1 of 502 files have a trace of Twilio SendGrid",
    );
    expect((await runCli("audit", "src/mail.ts", "--catalog", catalog)).stderr).not.toContain("files have a trace");
  });
});
