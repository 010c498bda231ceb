import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { initCommand } from "../../../../codegen/src/verbs/init/run.ts";
import { runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { catalogOf } from "../catalogs.ts";

const schemaText = await readFile(new URL("../../../../codegen/catalog.schema.json", import.meta.url), "utf8");

describe(initCommand, () => {
  const home = process.cwd();

  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  it("writes a catalog that the parser and the schema accept, with an example of each part and no comments", async () => {
    const { exitCode, stdout } = await runCli("init");
    expect(exitCode).toBe(0);
    expect(stdout).toBe(
      "scopes.json: written. Put your provider's scopes into it, then run:\n  npx scopewright generate\n" +
        "If you commit the code, let Git keep its line breaks with this line in .gitattributes:\n" +
        "  /generated/** text eol=lf linguist-generated\n",
    );
    const { $schema } = JSON.parse(await readFile("scopes.json", "utf8")) as { readonly $schema: string };
    expect(await readFile($schema, "utf8")).toBe(schemaText);
    const text = await readFile("scopes.json", "utf8");
    for (const section of Object.values(catalogOf(text))) expect(Object.keys(section as object)).not.toHaveLength(0);
    const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(JSON.parse(schemaText) as object);
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  it("writes a catalog from which code is generated at once", async () => {
    await runCli("init");
    expect((await runCli("generate")).exitCode).toBe(0);
    expect((await runCli("check")).exitCode).toBe(0);
    expect(await readFile("generated/keys.ts", "utf8")).toContain("export function generalKey<");
  });

  it("refuses to overwrite, and leaves the file as it was", async () => {
    await writeFile("scopes.json", "mine");
    const { exitCode, stderr } = await runCli("init");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("scopes.json: already exists; left unchanged.");
    expect(await readFile("scopes.json", "utf8")).toBe("mine");
  });

  it("ends with 2 where a folder has the name, or a file is in the way of one", async () => {
    await mkdir("scopes.json");
    expect((await runCli("init")).exitCode).toBe(2);
    await writeFile("file", "mine");
    expect(await runCli("init", "--catalog", "file/scopes.json")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "file/scopes.json: expected a folder but received a file. Name a folder, or move the file away.\n",
    });
  });

  it("says what to run next in words that a shell takes", async () => {
    const { stdout, stderr } = await runCli("init", "--catalog", "my scopes.json", "--json");
    const next = "npx scopewright generate --catalog 'my scopes.json'";
    expect(JSON.parse(stdout)).toEqual({
      ...{ ok: true, catalog: "my scopes.json", next },
      gitattributes: "/generated/** text eol=lf linguist-generated",
    });
    expect(stderr).toContain(`my scopes.json: written. Put your provider's scopes into it, then run:\n  ${next}\n`);
  });

  it.each(["scopes.json", "deep/er/scopes.json"])(
    "refers to the schema of the installed package from %s",
    async (path) => {
      const installed = resolve("node_modules/scopewright-codegen/catalog.schema.json");
      await mkdir(dirname(installed), { recursive: true });
      await writeFile(installed, schemaText);
      const { exitCode, stdout } = await runCli("init", "--catalog", path);
      expect(exitCode).toBe(0);
      expect(stdout).toMatch(
        path === "scopes.json" ? /npx scopewright generate\n/ : /--catalog deep\/er\/scopes\.json\n/,
      );
      const { $schema } = JSON.parse(await readFile(path, "utf8")) as { readonly $schema: string };
      expect(resolve(dirname(path), $schema)).toBe(installed);
    },
  );

  it("names the line for Git from the folder of the configuration, wherever it runs", async () => {
    await writeFile("scopewright.json", '{ "out": "src/generated" }');
    await mkdir("deep");
    process.chdir("deep");
    expect((await runCli("init")).stdout).toContain(
      "with this line in ../.gitattributes:\n  /src/generated/** text eol=lf linguist-generated\n",
    );
  });

  it("refers to the nearest installed package above the catalog", async () => {
    const installed = resolve("packages/api/node_modules/scopewright-codegen/catalog.schema.json");
    await mkdir(dirname(installed), { recursive: true });
    await writeFile(installed, schemaText);
    await runCli("init", "--catalog", "packages/api/scopes.json");
    expect(await readFile("packages/api/scopes.json", "utf8")).toContain(
      '"$schema": "./node_modules/scopewright-codegen/catalog.schema.json"',
    );
  });
});
