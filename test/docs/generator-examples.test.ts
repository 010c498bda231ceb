import { copyFileSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as generator from "../../codegen/src/index.ts";
import { writeFiles } from "../consumer/consumer-project.ts";
import { type Example, examplesIn, importsOf } from "./doc-examples.ts";
import { claimsOf, compileExamples, runExample } from "./example.ts";

const root = join(import.meta.dirname, "../..");
const sources = [
  ...["api/generate", "api/output", "api/audit", "api/import-openapi", "catalog/parse-catalog", "catalog/issue"],
  ...["diff/diff-catalogs", "unplugin", "vite"],
];
const examples = sources.flatMap((name) => examplesIn(`codegen/src/${name}.ts`));

const openapi = {
  ...{ openapi: "3.0.0", info: { title: "Pets", version: "1" }, servers: [{ url: "https://pets.example.com" }] },
  paths: { "/pets": { get: { security: [{ key: ["pets.list"] }], responses: {} } } },
  components: {
    securitySchemes: {
      key: { type: "oauth2", flows: { implicit: { authorizationUrl: "", scopes: { "pets.list": "" } } } },
    },
  },
};

/** What the reader of an example has at hand, by name. */
const atHand: Readonly<Record<string, string>> = {
  issue:
    'const issue = { file: "scopes.json", line: 41, column: 7, path: "presets.mailSend.full[3]", expected: "a declared scope", received: \'"mail.sned"\', suggestion: "mail.send" };',
  catalog: 'const catalog = catalogOf(await readFile("scopes.json", "utf8"));',
  before: 'const before = catalogOf(await readFile("scopes.json", "utf8"));',
  after: "const after = { ...before, scopes: before.scopes.slice(1) };",
  scopewright: 'import scopewright from "scopewright-codegen/vite";',
  plugin: 'import plugin from "scopewright-codegen/unplugin";',
  // esbuild works in the folder that it was first loaded in, which may be that of another test.
  build:
    'import { build as buildIn, type BuildOptions } from "esbuild";\nconst build = (options: BuildOptions) => buildIn({ absWorkingDir: process.cwd(), ...options });',
  defineConfig: 'import { defineConfig } from "vite";',
};

const catalogOf = `
function catalogOf(text: string): Catalog {
  const parsed = parseCatalog(text, "scopes.json");
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\\n"));
  return parsed.catalog;
}
`;

/** The example with everything that it uses and does not declare. */
function program({ code }: Example): string {
  const used = Object.entries(atHand).flatMap(([name, line]) =>
    new RegExp(`(?<![.\\w"/-])${name}\\b(?!:)`).test(code) && !new RegExp(`(?:const|import) ${name}\\b`).test(code)
      ? [line]
      : [],
  );
  const body = `${catalogOf}${used.join("\n")}\n${code}\n`;
  const names = [...importsOf(body, Object.keys(generator)), "type Catalog"];
  const files = importsOf(body, ["readFile", "writeFile"]);
  return `import { ${files.join(", ")} } from "node:fs/promises";\nimport { ${names.join(", ")} } from "scopewright-codegen";\n${body}`;
}

describe("examples of the generator's entry points", () => {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "scopewright-examples-"));
  const before = process.cwd();
  beforeAll(() => {
    copyFileSync(join(root, "scopes.json"), join(folder, "scopes.json"));
    writeFiles(folder, {
      "openapi.yaml": openapi,
      "src/send.ts": 'import mail from "@sendgrid/mail";\nawait mail.send({});\n',
      "src/main.ts": 'import { mail } from "./generated/scopes.js";\nconsole.log(mail.send);\n',
    });
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  });

  it("compile", () => {
    const errors = compileExamples(new Map(examples.map((example) => [example.name, program(example)])));
    expect([...errors.values()].flat()).toEqual([]);
    expect(examples.length).toBeGreaterThan(7);
  });

  it.each(examples)("tell the truth: $name", async (example) => {
    const claims = await runExample(program(example), example.name);
    for (const { line, claimed, actual } of claims) expect({ line, is: actual }).toEqual({ line, is: claimed });
    expect(claims).toHaveLength(claimsOf(example.code).length);
  });
});
