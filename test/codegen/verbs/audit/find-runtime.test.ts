import { existsSync } from "node:fs";
import { copyFile, readFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import ts from "typescript";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findRuntime } from "../../../../codegen/src/verbs/audit/find-runtime.ts";
import { catalog as sendgrid, enterWorkspace, leaveWorkspace, small, write } from "../../audit/workspace.ts";
import { runCli } from "../../run-cli.ts";

const catalog = JSON.stringify({
  hosts: ["api.notes.dev"],
  keyTypes: { app: {} },
  scopes: { "notes:read": { keyTypes: ["app"], access: "read" } },
  operations: { "GET /notes": { allOf: ["notes:read"], evidence: "documented" } },
});
const files = { "scopes.json": catalog, "src/a.ts": 'fetch("https://api.notes.dev/notes");\n' };

/** The import of a key file. */
async function importIn(file: string): Promise<string | undefined> {
  return (await readFile(file, "utf8")).split("\n").find((line) => line.includes("appKey } "));
}

/** The errors of a file in the working folder, with TypeScript 6. */
function errorsIn(name: string): readonly string[] {
  const file = resolve(name);
  const core = new URL("../../../../src/core.ts", import.meta.url).pathname;
  const program = ts.createProgram([file], {
    ...{ module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ESNext, strict: true, noEmit: true, types: [] },
    ...{ allowImportingTsExtensions: true, skipLibCheck: true, paths: { "scopewright/core": [core] } },
  });
  return ts
    .getPreEmitDiagnostics(program, program.getSourceFile(file))
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe(findRuntime, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it.each([
    ["src/generated", "src/key.ts", ".js", "./generated/index.js"],
    ["src/generated", "src/keys/app/key.ts", ".ts", "../../generated/index.ts"],
    ["generated", "src/key.ts", "none", "../generated/index"],
  ])("imports from %s, where generate wrote, for %s with the extension %s", async (out, key, extension, runtime) => {
    await write({ ...files, "package.json": '{ "type": "module" }' });
    await runCli("generate", "--out", out, "--import-extension", extension);
    expect((await runCli("audit", "src", "--write", key)).exitCode).toBe(0);
    expect(await importIn(key)).toBe(`import { appKey } from "${runtime}";`);
    if (extension !== "none") expect(errorsIn(key)).toEqual([]);
  });

  it("imports from the folder of the configuration, from wherever the audit runs, before anything is generated", async () => {
    const configuration = { out: "lib/sdk", importExtension: "none", audit: { paths: ["src"], key: "src/key.cjs" } };
    await write({ ...files, "scopewright.json": JSON.stringify(configuration), "package.json": "{}" });
    process.chdir("src");
    expect((await runCli("audit", "--catalog", "../scopes.json", "--write")).exitCode).toBe(0);
    expect(await importIn("key.cjs")).toBe('const { appKey } = require("../lib/sdk/index");');
  });

  it("imports from where each package sees the generated code", async () => {
    const [manifest, code] = ['{ "name": "root" }', files["src/a.ts"]];
    await write({ "scopes.json": catalog, "scopewright.json": '{ "out": "generated" }', "package.json": manifest });
    await write({ "p/one/package.json": "{}", "p/one/a.ts": code, "two/package.json": "{}", "two/a.ts": code });
    await runCli("audit", "p", "two", "--per-package", "--write", "key.ts");
    expect(await importIn("p/one/key.ts")).toContain('"../../generated/index.js"');
    expect(await importIn("two/key.ts")).toContain('"../generated/index.js"');
  });

  it("refuses to write before it reads code, where no generated code is found or several are", async () => {
    await write(files);
    const refused = async (found: string): Promise<void> => {
      expect(await runCli("audit", "src", "--write", "src/key.ts")).toEqual({
        exitCode: 2,
        stdout: "",
        stderr: `--write: expected code generated from scopes.json, which has the key function, but found ${found}. Name its folder with "out" in scopewright.json, or its module with --runtime ./generated/index.js.\n`,
      });
      expect(existsSync("src/key.ts")).toBe(false);
    };
    await refused("none");
    await runCli("generate", "--out", "src/one");
    await runCli("generate", "--out", "src/two");
    await refused("src/one/index.ts and src/two/index.ts");
    await rm("src/one", { recursive: true });
    await copyFile("scopes.json", "other.json");
    await runCli("generate", "--out", "src/two", "--catalog", "other.json");
    await refused("none");
    expect((await runCli("audit", "src", "--write", "src/key.ts", "--runtime", "#sdk")).exitCode).toBe(0);
    expect(await importIn("src/key.ts")).toContain('"#sdk"');
  });

  it("imports the SDK for a copy of SendGrid's catalog", async () => {
    await write(small);
    await copyFile(sendgrid, "scopes.json");
    await runCli("audit", "src", "--write", "key.ts");
    expect(await readFile("key.ts", "utf8")).toContain('import { generalKey } from "scopewright";');
  });
});
