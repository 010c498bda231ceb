import { spawnSync } from "node:child_process";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { strictest, writeFiles } from "../consumer/consumer-project.ts";
import { createCommandProject } from "./installed-command.ts";

const { folder } = createCommandProject();

const program = `
import { readFile } from "node:fs/promises";
import {
  audit, type AuditReport, type Catalog, checkOutput, CommandError, diffCatalogs, formatIssue, generate, importOpenApi,
  parseCatalog, type Release, writeOutput,
} from "scopewright-codegen";

function valid(text: string): Catalog {
  const parsed = parseCatalog(text, "scopes.json");
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\\n"));
  return parsed.catalog;
}

const text = await readFile("scopes.json", "utf8");
const catalog = valid(text);
const invalid = parseCatalog('{ "keyTypes": {} }', "bad.json");
const files = await generate(catalog, { importExtension: ".ts" });
const before = await checkOutput("generated", files);
const written = await writeOutput("generated", files);
const after = await checkOutput("generated", files);
const release: Release = diffCatalogs(catalog, valid(text.replaceAll("pets.write", "pets.change"))).release;
const report: AuditReport = await audit({ catalog, paths: ["calls.js"] });
const imported = await importOpenApi(["openapi.json"], { several: "all" });
const missing = await importOpenApi(["none.json"]).catch((error: unknown) => error instanceof CommandError && error.message);

console.log(JSON.stringify({
  issues: invalid.ok ? [] : invalid.issues.map(formatIssue),
  files: files.map(({ name }) => name),
  before: [before.ok, before.missing.length],
  written: written.written.length,
  after: [after.ok, after.formattingOnly],
  release,
  scopes: report.scopes,
  calls: report.calls.map(({ operation, file, line }) => [operation, file, line]),
  imported: imported.ok && [valid(imported.text).scopes.map(({ name }) => name), imported.changes.scopes.added],
  missing,
}));
`;

const catalog = {
  ...{ provider: "Pets", hosts: ["pets.example.com"], keyTypes: { app: {} } },
  scopes: {
    "pets.read": { keyTypes: ["app"], access: "read" },
    "pets.write": { keyTypes: ["app"], access: "write" },
  },
  operations: { "GET /pets": { allOf: ["pets.read"], evidence: "documented" } },
};

const openapi = {
  ...{ openapi: "3.0.0", info: { title: "Pets", version: "1" }, servers: [{ url: "https://pets.example.com" }] },
  paths: { "/pets": { get: { security: [{ auth: ["pets.list"] }], responses: {} } } },
  components: {
    securitySchemes: {
      auth: {
        type: "oauth2",
        flows: { implicit: { authorizationUrl: "https://a.example", scopes: { "pets.list": "" } } },
      },
    },
  },
};

describe("scopewright-codegen as a library", () => {
  writeFiles(folder, {
    "package.json": { name: "consumer", private: true, type: "module" },
    "use.ts": program,
    "node.d.ts": `
      declare module "node:fs/promises" { export function readFile(path: string, encoding: "utf8"): Promise<string>; }
      declare const console: { log(line: string): void };
    `,
    "scopes.json": catalog,
    "openapi.json": openapi,
    "calls.js": 'await fetch("https://pets.example.com/pets");\n',
  });

  it("compiles strictly, with the declarations of the package checked", () => {
    const { options } = ts.convertCompilerOptionsFromJson(strictest, folder);
    const errors = ts.getPreEmitDiagnostics(
      ts.createProgram([join(folder, "use.ts"), join(folder, "node.d.ts")], options),
    );
    expect(errors.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  });

  it("does what each function says", () => {
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    writeFiles(folder, { "use.js": ts.transpileModule(program, { compilerOptions }).outputText });
    const { stdout, stderr } = spawnSync(process.execPath, ["use.js"], { cwd: folder, encoding: "utf8" });
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toEqual({
      issues: [
        expect.stringMatching(/^bad\.json:1:\d+ .*expected/u),
        expect.stringMatching(/^bad\.json:1:\d+ .*expected/u),
      ],
      files: expect.arrayContaining(["index.ts", "scopes.ts", "README.md"]) as unknown,
      before: [false, expect.any(Number)],
      written: expect.any(Number) as unknown,
      after: [true, false],
      release: "major",
      scopes: ["pets.read"],
      calls: [["GET /pets", "calls.js", 1]],
      imported: [["pets.list"], ["pets.list"]],
      missing: "none.json: No such file. Check the path.",
    });
  });
});
