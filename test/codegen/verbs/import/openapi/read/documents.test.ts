import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { Documents } from "../../../../../../codegen/src/verbs/import/openapi/read/documents.ts";
import { type Ran, runCli } from "../../../../run-cli.ts";
import { temporaryFolder } from "../../../../temporary-folder.ts";
import { documentOf, oauthOf, operationOf, type Part } from "../documents-of.ts";

const get = (security?: readonly Part[], more?: Part): Part => ({ get: operationOf(security, more) });
const needs = (...scopes: readonly string[]): readonly Part[] => [{ oauth: scopes }];

describe(Documents, () => {
  const home = process.cwd();

  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  const run = async (document: Part | string, ...options: readonly string[]): Promise<Ran> => {
    await writeFile("notes.json", typeof document === "string" ? document : JSON.stringify(document));
    return runCli("import", "notes.json", ...options);
  };
  const written = async (): Promise<Part> => JSON.parse(await readFile("scopes.json", "utf8")) as Part;
  it("reads version 2.0, and YAML", async () => {
    const document = {
      ...{ swagger: "2.0", info: { title: "Notes" }, host: "api.notes.dev", basePath: "/v1" },
      securityDefinitions: { oauth: { type: "oauth2", scopes: { "notes:read": "Read." } } },
      paths: { "/n": get(needs("notes:read")) },
    };
    await writeFile("notes.yaml", stringify(document));
    expect((await runCli("import", "notes.yaml", "--write")).exitCode).toBe(0);
    expect(await written()).toMatchObject({
      hosts: ["api.notes.dev/v1"],
      operations: { "GET /n": { allOf: ["notes:read"] } },
    });
  });

  it("follows references to files beside it, and fetches none from the network", async () => {
    await mkdir("parts");
    await writeFile(
      "parts/notes.yaml",
      stringify({
        get: { $ref: "list.yaml#/a~1b" },
        post: { $ref: "https://example.com/x.yaml" },
        put: { $ref: "gone.yaml" },
      }),
    );
    await writeFile("parts/list.yaml", stringify({ "a/b": operationOf(needs("notes:read")) }));
    const { exitCode, stdout } = await run(documentOf({ "/n": { $ref: "parts/notes.yaml" } }), "--write");
    expect(exitCode).toBe(0);
    expect((await written())["operations"]).toEqual({
      "GET /n": expect.objectContaining({ allOf: ["notes:read"] }) as unknown,
    });
    expect(stdout).toMatch(
      /parts.notes\.yaml:4: "https:\/\/example\.com\/x\.yaml" is an address, and nothing is fetched\./u,
    );
    expect(stdout).toContain('"gone.yaml" cannot be read');
  });

  it("stops at references that lead in a circle", async () => {
    const { stdout } = await run(documentOf({ "/n": { $ref: "#/paths/~1n" }, "/m": get(needs("notes:read")) }));
    expect(stdout).toContain("the reference leads in a circle. Left out.");
  });

  it("takes several documents at once, each call with the host of its own", async () => {
    await writeFile(
      "files.json",
      JSON.stringify(
        documentOf(
          { "/f": get(needs("files:read")) },
          {
            servers: [{ url: "https://files.notes.dev" }],
            components: { securitySchemes: { oauth: oauthOf({ "files:read": "" }) } },
          },
        ),
      ),
    );
    await writeFile("notes.json", JSON.stringify(documentOf({ "/n": get(needs("notes:read")) })));
    expect((await runCli("import", "notes.json", "files.json", "--write")).exitCode).toBe(0);
    expect(await written()).toMatchObject({
      hosts: ["api.notes.dev/v1", "files.notes.dev"],
      operations: { "GET /f": { host: "files.notes.dev" }, "GET /n": { host: "api.notes.dev/v1" } },
    });
  });

  it("reports every document that it cannot read, and changes nothing", async () => {
    await writeFile("bad.json", '{ "openapi": "3.0.0", }');
    await writeFile("other.json", "[]");
    await writeFile("notes.json", JSON.stringify(documentOf({})));
    const { exitCode, stderr } = await runCli("import", "notes.json", "bad.json", "other.json", "gone.json", "--write");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("bad.json:1:23: expected");
    expect(stderr).toContain("other.json: expected an OpenAPI document but received something else.");
    expect(stderr).toContain("gone.json: No such file.");
    expect(existsSync("scopes.json")).toBe(false);
  });
});
