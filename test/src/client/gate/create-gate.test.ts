import { describe, expect, it } from "vitest";
import { createGate } from "../../../../src/client/gate/create-gate.ts";
import type { CatalogTables } from "../../../../src/scopes/tables.ts";

const tables = {
  scopes: [{ name: "notes.read", keyTypes: ["key"], access: "read" }],
  operations: {
    hosts: ["api.notes.dev"],
    operations: ["GET /notes/", "GET /notes/{id}/", "GET /notes/{id}/parts", "GET /tags/#first"].map((operation) => ({
      operation,
      evidence: "documented",
      allOf: ["notes.read"],
    })),
  },
} as unknown as CatalogTables;

describe(createGate, () => {
  it.each([
    ["/notes", "/notes/"],
    ["/notes/", "/notes/"],
    ["/notes/7", "/notes/7/"],
    ["/notes/7/", "/notes/7/"],
    ["/notes/7/parts", "/notes/7/parts"],
    ["/tags", "/tags/"],
  ])("sends %s as the catalog ends it: %s", async (path, sent) => {
    const urls: unknown[] = [];
    const client = {
      request: (request: { readonly url: string }) => {
        urls.push(request.url);
        return Promise.resolve([{ statusCode: 200, headers: {}, body: {} }, {}] as const);
      },
    };
    const gate = createGate<{ get: (path: string) => Promise<unknown> }>(tables, client, { scopes: ["notes.read"] });
    await gate.get(path);
    expect(urls).toEqual([sent]);
  });

  it("refuses a slash at the end of an operation that has none", async () => {
    const gate = createGate<{ get: (path: string) => Promise<unknown> }>(
      tables,
      { request: () => Promise.reject(new Error("sent")) },
      { scopes: ["notes.read"] },
    );
    await expect(gate.get("/notes/7/parts/")).rejects.toThrow(
      `gate.get: expected a concrete path, such as "/things/42" but received "/notes/7/parts/". GET /notes/7/parts/ ends with a slash: write '/notes/7/parts'.`,
    );
  });
});
