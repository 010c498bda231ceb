import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { mergeDraft } from "../../../../../codegen/src/verbs/import/openapi/merge.ts";
import { runCli } from "../../../run-cli.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { documentOf, oauthOf, operationOf, type Part } from "./documents-of.ts";

const call = (...scopes: readonly string[]): Part => ({ get: operationOf([{ oauth: scopes }]) });

const withScopes = (...scopes: readonly string[]): Part => ({
  components: { securitySchemes: { oauth: oauthOf(Object.fromEntries(scopes.map((scope) => [scope, ""]))) } },
});

describe(mergeDraft, () => {
  const home = process.cwd();

  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  const importDocument = async (
    document: Part,
  ): Promise<Readonly<{ exitCode: number; result: Part; text: string }>> => {
    await writeFile("notes.json", JSON.stringify(document));
    const { exitCode, stdout } = await runCli("import", "notes.json", "--write", "--json");
    return { exitCode, result: JSON.parse(stdout) as Part, text: await readFile("scopes.json", "utf8") };
  };
  const edit = async (change: (text: string) => string): Promise<void> =>
    writeFile("scopes.json", change(await readFile("scopes.json", "utf8")));

  it("changes nothing when it runs twice", async () => {
    const first = await importDocument(documentOf({ "/n": call("notes:read") }));
    const second = await importDocument(documentOf({ "/n": call("notes:read") }));
    expect(second.text).toBe(first.text);
    expect(second).toMatchObject({ exitCode: 0, result: { ok: true, written: false } });
  });

  it("adds and changes what a newer document has, and reports what it no longer has", async () => {
    await importDocument(documentOf({ "/n": call("notes:read"), "/gone": call("notes:read") }));
    const schemes = {
      securitySchemes: { oauth: oauthOf({ "notes:read": "Reads.", "notes:write": "", "tags:read": "" }) },
    };
    const newer = documentOf({ "/n": call("notes:write"), "/tags": call("tags:read") }, { components: schemes });
    const { exitCode, result, text } = await importDocument(newer);
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({
      written: true,
      removals: [
        {
          ...{ kind: "operation-removed", subject: "GET /gone", release: "major" },
          message: "Operation `GET /gone` was removed: code that names it no longer compiles.",
        },
      ],
      scopes: { added: ["tags:read"], changed: ["notes:read"], removed: [], kept: [] },
      operations: { added: ["GET /tags"], changed: ["GET /n"], removed: ["GET /gone"], kept: [] },
    });
    expect(JSON.parse(text)).toMatchObject({
      scopes: { "notes:read": { description: "Reads." }, "tags:read": {} },
      operations: { "GET /n": { allOf: ["notes:write"] }, "GET /gone": { allOf: ["notes:read"] }, "GET /tags": {} },
    });
  });

  it("leaves alone what a person edited, and reports it", async () => {
    await importDocument(documentOf({ "/n": call("notes:read"), "/m": call("notes:read") }));
    await edit((text) => {
      const catalog = JSON.parse(text) as {
        scopes: Record<string, Record<string, unknown>>;
        operations: Record<string, object>;
        sources: object;
      };
      catalog.scopes["notes:read"] = { keyTypes: ["oauth"], access: "write", group: "g", sources: ["import-notes"] };
      catalog.operations["GET /n"] = {
        allOf: ["notes:write"],
        evidence: "documented",
        sources: ["import-notes", "me"],
      };
      return JSON.stringify(
        { ...catalog, groups: { g: {} }, sources: { ...catalog.sources, me: {} } },
        undefined,
        "\t",
      );
    });
    const { result, text } = await importDocument(documentOf({ "/n": call("notes:read"), "/m": call("notes:write") }));
    expect(result).toMatchObject({ operations: { changed: ["GET /m"], kept: ["GET /n"] } });
    expect(JSON.parse(text)).toMatchObject({
      scopes: { "notes:read": { access: "write", group: "g" } },
      operations: { "GET /n": { allOf: ["notes:write"] }, "GET /m": { allOf: ["notes:write"] } },
    });
    expect(text).toContain('\n\t\t"GET /m": {\n');
  });

  it("recognises what a person edited without a word in the sources", async () => {
    await importDocument(documentOf({ "/n": call("notes:read"), "/m": call("notes:read") }));
    await edit((text) => text.replace(/("GET \/n": \{\s*"allOf": \[\s*)"notes:read"/u, '$1"notes:write"'));
    const newer = documentOf({ "/n": call("notes:read"), "/m": call("notes:write") });
    const { result, text } = await importDocument(newer);
    expect(result).toMatchObject({ operations: { changed: ["GET /m"], kept: ["GET /n"] } });
    expect(JSON.parse(text)).toMatchObject({ operations: { "GET /n": { allOf: ["notes:write"] } } });
  });

  it("keeps the access that a person wrote below the note of the import", async () => {
    await importDocument(documentOf({ "/n": call("notes:read") }));
    await edit((text) => text.replace('"access": "read"', '"access": "write"'));
    const { text } = await importDocument(documentOf({ "/n": call("notes:read") }));
    expect(JSON.parse(text)).toMatchObject({ scopes: { "notes:read": { access: "write" } } });
  });

  it("keeps the names of parameters, so that code does not break by those of a newer document", async () => {
    await importDocument(documentOf({ "/n/{id}": call("notes:read") }));
    const { exitCode, result, text } = await importDocument(documentOf({ "/n/{note_id}": call("notes:write") }));
    expect(exitCode).toBe(0);
    expect(result).toMatchObject({ operations: { added: [], changed: ["GET /n/{id}"], removed: [] }, removals: [] });
    expect(JSON.parse(text)).toMatchObject({ operations: { "GET /n/{id}": { allOf: ["notes:write"] } } });
  });

  it("gives a new scope a member if it would rename the constant of another", async () => {
    await importDocument(documentOf({ "/n": call("notes") }, withScopes("notes")));
    const { text } = await importDocument(
      documentOf({ "/n": call("notes"), "/m": call("notes:all") }, withScopes("notes", "notes:all")),
    );
    expect(JSON.parse(text)).toMatchObject({ scopes: { notes: {}, "notes:all": { member: "notesAll" } } });
  });

  it("does not touch entries that were there before the import", async () => {
    const own = { keyTypes: { oauth: {} }, scopes: { "notes:read": { keyTypes: ["oauth"], access: "read" } } };
    const before = `${JSON.stringify({ provider: "Notes", ...own }, undefined, 2)}\n`;
    await writeFile("scopes.json", before);
    const { text } = await importDocument(documentOf({ "/n": call("notes:read") }));
    expect(JSON.parse(text)).toMatchObject({ ...own, hosts: ["api.notes.dev/v1"], operations: { "GET /n": {} } });
    expect(text.split("\n")).toEqual(
      expect.arrayContaining(before.split("\n").filter((line) => line.includes('"notes:read"'))),
    );
  });
});
