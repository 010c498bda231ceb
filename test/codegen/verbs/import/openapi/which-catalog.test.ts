import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importOpenapi } from "../../../../../codegen/src/verbs/import/openapi/run.ts";
import { runCli } from "../../../run-cli.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { catalogOf } from "../../catalogs.ts";
import { documentOf, operationOf } from "./documents-of.ts";

describe(`${importOpenapi.name}, the catalog that it writes`, () => {
  const home = process.cwd();

  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  it("makes the folder of a new catalog", async () => {
    await writeFile(
      "notes.json",
      JSON.stringify(documentOf({ "/n": { get: operationOf([{ oauth: ["notes:read"] }]) } })),
    );
    expect((await runCli("import", "notes.json", "--write", "--catalog", "new/scopes.json")).exitCode).toBe(0);
    expect(existsSync("new/scopes.json")).toBe(true);
  });

  it("adds the operations of a document without scopes to a catalog that has them", async () => {
    await writeFile(
      "scopes.json",
      '{ "provider": "Notes", "keyTypes": { "k": {} }, "scopes": { "a": { "keyTypes": ["k"], "access": "read" } } }',
    );
    await writeFile("notes.json", JSON.stringify(documentOf({ "/n": { get: operationOf() } })));
    expect((await runCli("import", "notes.json", "--write")).exitCode).toBe(0);
    const { operations } = catalogOf(await readFile("scopes.json", "utf8"));
    expect(operations).toMatchObject([{ id: "GET /n", evidence: "unknown" }]);
  });
});
