import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importOpenapi } from "../../../../../codegen/src/verbs/import/openapi/run.ts";
import { type Ran, runCli } from "../../../run-cli.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { catalogOf } from "../../catalogs.ts";
import { documentOf, oauthOf, operationOf, type Part } from "./documents-of.ts";

const get = (security?: readonly Part[], more?: Part): Part => ({ get: operationOf(security, more) });
const needs = (...scopes: readonly string[]): readonly Part[] => [{ oauth: scopes }];

describe(importOpenapi, () => {
  const home = process.cwd();

  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  const run = async (document: Part | string, ...options: readonly string[]): Promise<Ran> => {
    await writeFile("notes.json", typeof document === "string" ? document : JSON.stringify(document));
    return runCli("import", "notes.json", ...options);
  };
  /** The catalog that was written, without the digests of the import. */
  const written = async (): Promise<Part> =>
    JSON.parse(await readFile("scopes.json", "utf8"), (key, value: unknown) =>
      key === "imported" ? undefined : value,
    ) as Part;
  const operationsOf = async (document: Part, ...options: readonly string[]): Promise<unknown> => {
    const { exitCode, stderr } = await run(document, "--write", ...options);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    return (await written())["operations"];
  };

  it("creates a whole catalog, which is valid and says what it assumed", async () => {
    const { exitCode, stdout } = await run(documentOf({ "/notes": get(needs("notes:read")) }), "--write");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Notes: 2 scopes, 1 operation, 1 of them with needs.\n");
    expect(await written()).toEqual({
      provider: "Notes",
      hosts: ["api.notes.dev/v1"],
      sources: { "import-notes": { title: "Imported from notes.json" } },
      keyTypes: { oauth: { sources: ["import-notes"] } },
      scopes: {
        "notes:read": {
          keyTypes: ["oauth"],
          access: "read",
          description: "Read notes.",
          note: "Imported. Assumed, to be checked: read access (from its name).",
          sources: ["import-notes"],
        },
        "notes:write": {
          keyTypes: ["oauth"],
          access: "write",
          note: "Imported. Assumed, to be checked: write access (from its name).",
          sources: ["import-notes"],
        },
      },
      operations: { "GET /notes": { allOf: ["notes:read"], evidence: "documented", sources: ["import-notes"] } },
    });
    expect(catalogOf(await readFile("scopes.json", "utf8")).operations).toHaveLength(1);
  });

  it("writes nothing without --write, and ends with 1", async () => {
    const { exitCode, stdout } = await run(documentOf({ "/notes": get(needs("notes:read")) }));
    expect(exitCode).toBe(1);
    expect(stdout).toContain("scopes.json: not written. Run again with --write to write it.\n");
    expect(existsSync("scopes.json")).toBe(false);
  });

  it.each<[title: string, document: Part, want: Part]>([
    [
      "alternatives across requirements",
      documentOf({ "/n": get([{ oauth: ["notes:read"] }, { oauth: ["notes:write"] }]) }),
      { anyOf: ["notes:read", "notes:write"], evidence: "documented" },
    ],
    [
      "an empty list of OAuth in a document that never names a scope: unknown",
      documentOf({ "/n": get(needs()) }),
      { evidence: "unknown" },
    ],
    ["an empty requirement: no key at all", documentOf({ "/n": get([{}]) }), { allOf: [], evidence: "documented" }],
    [
      "an empty requirement beside scopes: a key that is sent needs them",
      documentOf({ "/n": get([{ oauth: ["notes:read"] }, {}]) }),
      { allOf: ["notes:read"], evidence: "documented", note: "The document allows it without a key as well." },
    ],
    ["no security at all: unknown", documentOf({ "/n": get() }), { evidence: "unknown" }],
    [
      "the security of the document",
      documentOf({ "/n": get() }, { security: needs("notes:read") }),
      { allOf: ["notes:read"], evidence: "documented" },
    ],
    [
      "a scheme that never names a scope: unknown, not free",
      documentOf(
        { "/n": get([{ token: [] }]) },
        {
          components: {
            securitySchemes: {
              token: { type: "apiKey", in: "header", name: "X" },
              oauth: oauthOf({ "notes:read": "" }),
            },
          },
        },
      ),
      { evidence: "unknown" },
    ],
    [
      "such a scheme beside another",
      documentOf(
        { "/n": get([{ token: [] }, { oauth: ["notes:read"] }]) },
        {
          components: {
            securitySchemes: {
              token: { type: "apiKey", in: "header", name: "X" },
              oauth: oauthOf({ "notes:read": "" }),
            },
          },
        },
      ),
      {
        allOf: ["notes:read"],
        evidence: "documented",
        note: "Also takes token, for which the document names no scopes.",
      },
    ],
    [
      "scopes under a bearer token, which declares none",
      documentOf(
        { "/n": get([{ bearer: ["notes:read"] }]) },
        { components: { securitySchemes: { bearer: { type: "http", scheme: "bearer" } } } },
      ),
      { allOf: ["notes:read"], evidence: "documented" },
    ],
    [
      "schemes that repeat each other as one",
      documentOf(
        { "/n": get([{ a: ["x:read"] }, { b: ["x:read"] }]) },
        {
          components: { securitySchemes: { a: oauthOf({ "x:read": "" }), b: oauthOf({ "x:read": "" }) } },
        },
      ),
      { allOf: ["x:read"], evidence: "documented" },
    ],
    [
      "scopes that two schemes share, for keys of one type",
      documentOf(
        { "/n": get([{ b: ["x:read"] }]) },
        {
          components: { securitySchemes: { a: oauthOf({ "x:read": "", "y:read": "" }), b: oauthOf({ "x:read": "" }) } },
        },
      ),
      { anyOf: [{ allOf: ["x:read"], keyTypes: ["b"] }], evidence: "documented" },
    ],
    [
      "a deprecated operation",
      documentOf({ "/n": get(needs("notes:read"), { deprecated: true }) }),
      { allOf: ["notes:read"], evidence: "documented", note: "The document marks it as deprecated." },
    ],
    [
      "an extension with a list",
      documentOf({ "/n": get(undefined, { "x-klaviyo-scopes": ["notes:read"] }) }),
      { allOf: ["notes:read"], evidence: "documented" },
    ],
    [
      "an extension with words",
      documentOf({ "/n": get(undefined, { "x-pd-requires-scope": "notes.read" }) }),
      { allOf: ["notes.read"], evidence: "documented" },
    ],
    [
      "an extension of Atlassian",
      documentOf({
        "/n": get(needs(), {
          "x-atlassian-oauth2-scopes": [
            { state: "Current", scopes: ["a:read"] },
            { state: "Beta", scopes: ["b:read"] },
          ],
        }),
      }),
      { anyOf: ["a:read", "b:read"], evidence: "documented" },
    ],
    [
      "the token groups of Cloudflare",
      documentOf({ "/n": get(undefined, { "x-api-token-group": ["Zone Read", "Zone Write"] }) }),
      { anyOf: ["Zone Read", "Zone Write"], evidence: "documented" },
    ],
  ])("reads %s", async (_, document, want) => {
    expect(await operationsOf(document)).toEqual({ "GET /n": { ...want, sources: ["import-notes"] } });
  });

  it("reads an extension that an option names", async () => {
    const document = documentOf({ "/n": get(undefined, { "x-our-rights": ["notes:read"] }) });
    expect(await operationsOf(document, "--extension", "x-our-rights")).toMatchObject({
      "GET /n": { allOf: ["notes:read"] },
    });
  });

  it("asks how several scopes are meant, and writes nothing before", async () => {
    const document = documentOf({ "/n": get(needs("notes:read", "notes:write")), "/m": get(needs("notes:read")) });
    const { exitCode, stdout } = await run(document, "--write");
    expect(exitCode).toBe(2);
    expect(stdout).toContain(
      '  "notes:read" and "notes:write": "GET /n"\nChoose with --several all or --several any.\nscopes.json: not written.\n',
    );
    expect(existsSync("scopes.json")).toBe(false);
    expect(await operationsOf(document, "--several", "all")).toMatchObject({
      "GET /n": { allOf: ["notes:read", "notes:write"] },
    });
    expect(await operationsOf(document, "--several", "any")).toMatchObject({
      "GET /n": { anyOf: ["notes:read", "notes:write"] },
    });
    expect((await run(document, "--write")).stdout).toContain("scopes.json: not changed.\n");
  });

  it.each([
    [[{ url: "https://{tenant}.notes.dev/v1", variables: { tenant: { default: "demo" } } }], ["{tenant}.notes.dev/v1"]],
    [
      [{ url: "https://{region}.notes.dev", variables: { region: { default: "eu", enum: ["eu", "us"] } } }],
      ["eu.notes.dev", "us.notes.dev"],
    ],
    [
      [
        {
          url: "{scheme}://notes.dev/{version}/",
          variables: { scheme: { default: "https" }, version: { default: "v2" } },
        },
      ],
      ["notes.dev/v2"],
    ],
    [
      [{ url: "https://api.notes.dev:443" }, { url: "http://localhost:8080" }, { url: "https://api.example.com" }],
      ["api.notes.dev"],
    ],
    [[{ url: "/v3" }], undefined],
  ])("reads the hosts of %j", async (servers, hosts) => {
    await run(documentOf({ "/n": get(needs("notes:read")) }, { servers }), "--write");
    expect((await written())["hosts"]).toEqual(hosts);
  });

  it("begins paths with the base path of a server without a host, and flags placeholder hosts", async () => {
    expect(
      await operationsOf(documentOf({ "/n": get(needs("notes:read")) }, { servers: [{ url: "/v3" }] })),
    ).toHaveProperty(["GET /v3/n"]);
    const { stdout } = await run(
      documentOf({ "/n": get(needs("notes:read")) }, { servers: [{ url: "https://your-domain.notes.dev" }] }),
    );
    expect(stdout).toContain(
      'notes.json:1: "your-domain.notes.dev" is a placeholder, no host. Add the real one to "hosts", or "{tenant}.notes.dev" for all of them.\n',
    );
  });

  it("gives an operation with servers of its own its host, and the others theirs", async () => {
    const paths = {
      "/n": get(needs("notes:read")),
      "/m": { ...get(needs("notes:read")), servers: [{ url: "https://files.notes.dev" }] },
    };
    expect(await operationsOf(documentOf(paths))).toMatchObject({
      "GET /n": { host: "api.notes.dev/v1" },
      "GET /m": { host: "files.notes.dev" },
    });
  });

  it.each([
    ["/n/{path}", { parameters: [{ name: "path", in: "path", allowReserved: true }] }, "GET /n/{path+}"],
    ["/n/{+name}", {}, "GET /n/{name+}"],
    ["/n/{id}/m/{id}", {}, "GET /n/{id}/m/{id2}"],
    ["/n?kind=x", {}, "GET /n"],
    ["n/", {}, "GET /n/"],
  ])("writes the path %s as the catalog does", async (path, more, id) => {
    expect(await operationsOf(documentOf({ [path]: get(needs("notes:read"), more) }))).toHaveProperty([id]);
  });

  it.each([[["--several", "all"]], [["--several", "any"]], [[]]])(
    "flags a list of all scopes with %j",
    async (options) => {
      const many = Array.from({ length: 12 }, (_, index) => `s${index}:read`);
      const schemes = { securitySchemes: { oauth: oauthOf(Object.fromEntries(many.map((name) => [name, ""]))) } };
      const document = documentOf({ "/all": get(needs(...many)) }, { components: schemes });
      const { exitCode, stdout } = await run(document, "--write", ...options);
      expect(exitCode).toBe(0);
      expect(stdout).toContain(
        '"GET /all" lists all scopes, which is no need. What it needs is unknown: write it into the catalog.',
      );
      expect((await written())["operations"]).toMatchObject({
        "GET /all": { evidence: "unknown", note: "The document lists all scopes." },
      });
    },
  );

  it("flags calls that are the same, and scopes that are not declared", async () => {
    const paths = {
      "/n/{a}": get(needs("notes:read")),
      "/n/{b}": get(needs("notes:read")),
      "/m": get(needs("notes:raed")),
    };
    const { stdout } = await run(documentOf(paths), "--write");
    expect(stdout).toContain('"GET /n/{b}" is the same call as "GET /n/{a}". Left out.');
    expect(stdout).toContain('scope "notes:raed" is needed but not declared. Did you mean "notes:read"?');
  });

  it("refuses a document without scopes, and a catalog of another provider", async () => {
    expect((await run({ openapi: "3.0.0", info: {}, paths: {} })).stderr).toBe(
      "notes.json: expected scopes but received 0 operations without any. Check the document.\n",
    );
    await writeFile(
      "scopes.json",
      '{ "provider": "Other", "keyTypes": { "k": {} }, "scopes": { "a": { "keyTypes": ["k"], "access": "read" } } }',
    );
    const { exitCode, stderr } = await run(documentOf({ "/n": get(needs("notes:read")) }), "--write");
    expect(exitCode).toBe(2);
    expect(stderr).toContain('scopes.json: expected a catalog of "Notes" but received one of "Other".');
  });
});
