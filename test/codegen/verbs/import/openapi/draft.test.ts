import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { importDocuments } from "../../../../../codegen/src/verbs/import/openapi/import-documents.ts";
import { draftFrom, type Draft } from "../../../../../codegen/src/verbs/import/openapi/draft.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { documentOf, oauthOf, operationOf, type Part } from "./documents-of.ts";

const get = (security?: readonly Part[], more?: Part): Part => ({ get: operationOf(security, more) });
const needs = (...scopes: readonly string[]): readonly Part[] => [{ oauth: scopes }];
const reading = get(needs("notes:read"));
const writing = get(needs("notes:write"));

describe(draftFrom, () => {
  const home = process.cwd();

  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  const draftOf = async (...documents: readonly Part[]): Promise<Draft> => {
    const files = documents.map((_, index) => `part-${index}.json`);
    for (const [index, document] of documents.entries()) await writeFile(files[index] ?? "", JSON.stringify(document));
    const imported = await importDocuments(files, { catalogName: "scopes.json", readMethods: ["GET"] });
    if (!imported.ok) throw new Error(JSON.stringify(imported.issues));
    return imported.draft;
  };
  const messages = ({ flags }: Draft): readonly string[] => flags.map(({ message }) => message);

  it("knows nothing of a call that two paths of the document describe, if they need different scopes", async () => {
    const draft = await draftOf(documentOf({ "/#Action=List": reading, "/#Action=Delete": writing }));
    expect(draft.operations.get("GET /")).toMatchObject({
      evidence: "unknown",
      note: "Calls that differ only in their query, fragment or parameters need different scopes.",
    });
    expect([...draft.scopes.keys()]).toEqual(["notes:read", "notes:write"]);
    expect(messages(draft)).toEqual([
      '"GET /#Action=Delete" is the same call as "GET /#Action=List" in a catalog, but needs other scopes. What "GET /" needs is unknown now: decide, and write it into the catalog.',
    ]);
  });

  it("leaves a call out that is in the documents twice, with other names for its parameters", async () => {
    const draft = await draftOf(documentOf({ "/n/{a}": reading }), documentOf({ "/n/{b}": reading }));
    expect([...draft.operations.keys()]).toEqual(["GET /n/{a}"]);
    expect(messages(draft)).toEqual(['"GET /n/{b}" is the same call as "GET /n/{a}". Left out.']);
  });

  it("knows nothing of a call that needs keys of two types, and keeps the scopes of both apart", async () => {
    const schemes = { oauth: oauthOf({ "notes:read": "" }), admin: oauthOf({ all: "" }) };
    const both = { oauth: ["notes:read"], admin: ["all"] };
    const draft = await draftOf(
      documentOf(
        { "/n": get([both]), "/m": get([both, { oauth: ["notes:read"] }]) },
        {
          components: { securitySchemes: schemes },
        },
      ),
    );
    const note = "The document asks for keys of several types at once: oauth, admin.";
    expect(draft.operations.get("GET /n")).toMatchObject({ evidence: "unknown", note });
    expect(draft.operations.get("GET /m")).toMatchObject({ allOf: ["notes:read"], note });
    expect(draft.scopes.get("all")).toMatchObject({ keyTypes: ["admin"] });
    expect(draft.several).toEqual([]);
  });

  it("puts a path whose server has no host on the host of the document", async () => {
    const draft = await draftOf(documentOf({ "/n": { servers: [{ url: "/beta" }], ...reading }, "/m": reading }));
    expect(draft.hosts).toEqual(["api.notes.dev/v1", "api.notes.dev/beta"]);
    expect(draft.operations.get("GET /n")).toMatchObject({ host: "api.notes.dev/beta" });
  });

  it("begins paths with the base path only if no server has a host", async () => {
    const relative = [{ url: "/v2" }, { url: "/v3" }];
    const bare = await draftOf(documentOf({ "/n": reading }, { servers: relative }));
    expect([...bare.operations.keys()]).toEqual(["GET /v2/n"]);
    expect(messages(bare)[0]).toBe('the document has several base paths and no host. Taken: "/v2".');
    const hosted = [{ url: "https://api.notes.dev/v2" }, ...relative];
    const draft = await draftOf(documentOf({ "/n": reading }, { servers: hosted }));
    expect([...draft.operations.keys()]).toEqual(["GET /n"]);
  });

  it.each([
    ["any of a list", { any: ["a", "b"] }, { anyOf: ["a", "b"] }],
    ["lists as alternatives", [["a", "b"], ["c"]], { anyOf: [{ allOf: ["a", "b"] }, "c"] }],
    ["one list", { scopes: ["a"] }, { allOf: ["a"] }],
    ["an empty list", [], { evidence: "unknown" }],
  ])("reads %s in an extension", async (_, value, want) => {
    const draft = await draftOf(documentOf({ "/n": { get: { "x-required-scopes": value } } }));
    expect(draft.operations.get("GET /n")).toMatchObject(want);
    expect(messages(draft).join()).not.toContain("expected a list");
  });

  it("takes an empty list of OAuth for any key if the scheme names scopes elsewhere", async () => {
    const draft = await draftOf(documentOf({ "/n": reading, "/m": get(needs()) }));
    expect(draft.operations.get("GET /m")).toMatchObject({ allOf: [], evidence: "documented" });
  });

  it("takes a name whose description says that no scope is needed for no scope", async () => {
    const schemes = { oauth: oauthOf({ "notes:read": "Read notes.", none: "No scope required" }) };
    const paths = { "/n": reading, "/m": get(needs("none")) };
    const draft = await draftOf(documentOf(paths, { components: { securitySchemes: schemes } }));
    expect([...draft.scopes.keys()]).toEqual(["notes:read"]);
    expect(draft.operations.get("GET /m")).toMatchObject({ allOf: [], evidence: "documented" });
  });

  it("takes an empty list of scopes in an extension for any key", async () => {
    const states = (...scopes: readonly string[]): Part => ({
      "x-atlassian-oauth2-scopes": [{ state: "Current", scopes }],
    });
    const draft = await draftOf(documentOf({ "/n": get(needs(), states("a")), "/m": get(needs(), states()) }));
    expect(draft.operations.get("GET /m")).toMatchObject({ allOf: [], evidence: "documented" });
    expect(messages(draft).join()).not.toContain("expected a list");
  });

  it("offers a pattern for a host with a label that stands for a customer", async () => {
    const servers = [{ url: "https://{domain}/v1", variables: { domain: { default: "subdomain.notes.dev" } } }];
    const draft = await draftOf(documentOf({ "/n": reading }, { servers }));
    expect(draft.hosts).toEqual([]);
    expect(messages(draft)).toEqual([
      '"subdomain.notes.dev/v1" is a placeholder, no host. Add the real one to "hosts", or "{tenant}.notes.dev/v1" for all of them.',
      'no host is known. Add it to "hosts" of the catalog, so that audit finds calls of its URLs.',
    ]);
  });

  it.each([
    ["The Notes Cloud platform REST API", "Notes Cloud"],
    ["Notes HTTP API (Preview)", "Notes"],
    ["Notes API V1 Collection", "Notes"],
    ["API Reference", "notes.dev"],
  ])("names the provider of %j", async (title, provider) => {
    expect(await draftOf(documentOf({ "/n": reading }, { info: { title, version: "1" } }))).toMatchObject({ provider });
  });

  it("reads the extension of a path, and flags one that lists nothing", async () => {
    const draft = await draftOf(
      documentOf({ "/n": { "x-required-scopes": ["a"], get: {} }, "/m": { get: { "x-required-scopes": true } } }),
    );
    expect(draft.operations.get("GET /n")).toMatchObject({ allOf: ["a"] });
    expect(messages(draft)[0]).toBe('expected a list of scopes in "x-required-scopes" but received none. Left out.');
  });
});
