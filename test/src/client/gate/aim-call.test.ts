import { describe, expect, it } from "vitest";
import { aimCall } from "../../../../src/client/gate/aim-call.ts";
import { createGate } from "../../../../src/client/gate/create-gate.ts";
import type { CatalogTables } from "../../../../src/scopes/tables.ts";

const hosts = { main: "api.notes.dev/v2", files: "files.notes.dev", tenant: "{tenant}.notes.dev" };
const tables: CatalogTables = {
  scopes: {
    provider: "Notes",
    keyTypes: [{ id: "key", title: "Key", helper: "key", scopes: ["files", "main", "tenant"] }],
    automatic: [],
    retired: [],
  },
  groups: {},
  presets: {},
  operations: {
    hosts: ["api.notes.dev/v2", "api.eu.notes.dev"],
    operations: [
      ...Object.entries(hosts).map(([name, host]) => ({ operation: `GET /notes#${name}`, allOf: [name], host })),
      { operation: "GET /tags", allOf: ["main"] },
    ].map((row) => ({ evidence: "documented", ...row })),
  },
};

interface TestGate {
  readonly call: (operation: string, options?: { readonly host: string }) => Promise<unknown>;
  readonly get: (path: string, options?: { readonly host: string }) => Promise<unknown>;
}

function gateFor(scope: string, sent: unknown[]): TestGate {
  const client = {
    request: ({ url, baseUrl }: { readonly url: string; readonly baseUrl?: string }) => {
      sent.push(`${baseUrl ?? ""}${url}`);
      return Promise.resolve([{ statusCode: 200, headers: {}, body: {} }, {}] as const);
    },
  };
  return createGate<TestGate>(tables, client, { scopes: [scope] });
}

describe(aimCall, () => {
  it.each([
    ["the host of the call", "GET /notes#files", "api.eu.notes.dev", "https://api.eu.notes.dev"],
    ["the host that serves the operation alone", "GET /notes#main", undefined, "https://api.notes.dev/v2"],
    ["a host of its pattern", "GET /notes#tenant", "acme.notes.dev", "https://acme.notes.dev"],
    ["any host", "GET /tags", undefined, ""],
  ])("aims at %s", (_, operation, host, origin) => {
    expect(aimCall(tables.operations, operation, { host }, {}).origin).toBe(origin);
  });
});

describe(createGate, () => {
  it.each([
    ["main", "https://api.notes.dev/v2/notes"],
    ["files", "https://files.notes.dev/notes"],
    ["tenant", "/notes"],
  ])("lets a key for one of the operations that share a path call it on its host: %s", async (name, url) => {
    const sent: unknown[] = [];
    await gateFor(name, sent).call(`GET /notes#${name}`);
    expect(sent).toEqual([url]);
  });

  it("checks the operation of the host that a call names", async () => {
    const sent: unknown[] = [];
    await gateFor("main", sent).get("/notes", { host: "api.notes.dev/v2" });
    expect(sent).toEqual(["https://api.notes.dev/v2/notes"]);
    await expect(gateFor("files", sent).get("/notes", { host: "api.notes.dev/v2" })).rejects.toThrow(
      "GET /notes#main needs scope 'main'",
    );
  });
});
