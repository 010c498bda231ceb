import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { runCli } from "../../../run-cli.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { documentOf, oauthOf, operationOf, type Part } from "./documents-of.ts";

/** Faults that documents of providers have. */
const paths = {
  notes: { get: operationOf([{ oauth: ["notes:read"] }]) },
  "/a": {
    get: operationOf([{ oath: ["notes:read"] }]),
    put: { security: { oauth: ["notes:write"] } },
    post: operationOf([{ oauth: "notes:write" }]),
    patch: operationOf([{ oauth: ["notes:wriet"] }]),
  },
};

describe("import of a document with faults", () => {
  const home = process.cwd();
  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  it("reports each fault at its line, and claims nothing about the calls that have it", async () => {
    await writeFile("notes.yaml", stringify(documentOf(paths)));
    const { exitCode, stdout } = await runCli("import", "notes.yaml", "--write");
    expect(exitCode).toBe(0);
    const flags = stdout.split("\n").filter((line) => line.startsWith("notes.yaml:"));
    expect(flags.map((line) => line.replace(/^notes\.yaml:\d+: /u, ""))).toEqual([
      'path "notes" has no slash at its start. Read as if it had.',
      'expected a list in "security" but received something else. What the document needs there is unknown.',
      'expected a list of scopes for "oauth" in "security" but received something else. What the document needs there is unknown.',
      'security scheme "oath" is needed but not declared. Did you mean "oauth"?',
      'scope "notes:wriet" is needed but not declared. Did you mean "notes:write"?',
    ]);
    const text = await readFile("notes.yaml", "utf8");
    const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split("\n").length;
    expect(flags.map((line) => Number(line.split(":")[1])).every((line) => line > lineOf("paths:"))).toBe(true);
    const { operations } = JSON.parse(await readFile("scopes.json", "utf8")) as { readonly operations: Part };
    expect(operations).toMatchObject({
      "GET /notes": { anyOf: [{ allOf: ["notes:read"], keyTypes: ["oauth"] }] },
      "PUT /a": { evidence: "unknown" },
      "POST /a": { evidence: "unknown" },
    });
  });

  it("reads scopes that a scheme declares as a list", async () => {
    const components = { securitySchemes: { oauth: oauthOf(["notes:read"] as unknown as Part) } };
    await writeFile("notes.yaml", stringify(documentOf({ "/n": { get: operationOf([]) } }, { components })));
    await runCli("import", "notes.yaml", "--write");
    expect(JSON.parse(await readFile("scopes.json", "utf8"))).toMatchObject({ scopes: { "notes:read": {} } });
  });
});
