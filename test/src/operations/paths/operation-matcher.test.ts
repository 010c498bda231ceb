import { describe, expect, it } from "vitest";
import { matchOperation, type OperationTable } from "../../../../src/core.ts";

function find(
  table: { readonly hosts: readonly string[]; readonly operations: Readonly<Record<string, string | undefined>> },
  url: string,
): readonly [string, Readonly<Record<string, string>>] | undefined {
  const operations = Object.entries(table.operations).map(([operation, host]) => ({
    operation,
    evidence: "unknown" as const,
    ...(host !== undefined && { host }),
  }));
  const built: OperationTable = { hosts: table.hosts, operations };
  const found = matchOperation(built, { method: "GET", url });
  return found && [found.operation, { ...found.parameters }];
}

describe(`${matchOperation.name}, by host`, () => {
  const table = {
    hosts: ["{tenant}.example.com", "api.example.com/base"],
    operations: { "GET /v1/me": undefined, "GET /v1/{id}": "api.example.com", "GET /files#upload": "up.example.net" },
  };

  it.each([
    ["https://acme.example.com/v1/me", "GET /v1/me"],
    ["https://ACME.example.com:8443/v1/me", "GET /v1/me"],
    ["https://api.example.com/base/v1/me", "GET /v1/me"],
    // The fixed host decides, though the other path is more exact.
    ["https://api.example.com/v1/me", "GET /v1/{id}"],
    ["https://up.example.net/files?x=1", "GET /files#upload"],
    ["/v1/me", "GET /v1/me"],
    ["/base/v1/me", "GET /v1/me"],
    ["/files", "GET /files#upload"],
    ["/v1/7", "GET /v1/{id}"],
  ])("finds the operation of %s", (url, want) => {
    expect(find(table, url)?.[0]).toBe(want);
  });

  it.each([
    "https://a.b.example.com/v1/me",
    "https://example.com/v1/me",
    "https://acme.example.com.evil.test/v1/me",
    "https://api.example.com/based/v1/me",
    "https://acme.example.com/files",
    "https://up.example.net/v1/me",
  ])("finds none for %s", (url) => {
    expect(find(table, url)).toBeUndefined();
  });
});

describe(`${matchOperation.name}, of parameters that span segments`, () => {
  const table = {
    hosts: ["a.example"],
    operations: {
      "GET /r/{name}/contents/{path+}": undefined,
      "GET /r/{name}/contents/README": undefined,
      "GET /r/{name}/contents/{one}": undefined,
      "GET /v1/{name+}:cancel": undefined,
      "GET /v1/{name+}": undefined,
      "GET /v1/{name+}/items": undefined,
    },
  };

  it.each([
    ["/r/x/contents/a/b%20c/d.txt", "GET /r/{name}/contents/{path+}", { name: "x", path: "a/b c/d.txt" }],
    ["/r/x/contents/README", "GET /r/{name}/contents/README", { name: "x" }],
    ["/r/x/contents/a", "GET /r/{name}/contents/{one}", { name: "x", one: "a" }],
    ["/v1/jobs/7:cancel", "GET /v1/{name+}:cancel", { name: "jobs/7" }],
    ["/v1/jobs/7", "GET /v1/{name+}", { name: "jobs/7" }],
    ["/v1/jobs/7/items", "GET /v1/{name+}/items", { name: "jobs/7" }],
  ])("finds the operation of %s", (url, operation, parameters) => {
    expect(find(table, url)).toEqual([operation, parameters]);
  });

  it("finds none where nothing is spanned", () => {
    expect(find(table, "/r/x/contents")).toBeUndefined();
    expect(find(table, "/r/x/contents/")).toBeUndefined();
    expect(find(table, "/v1/:cancel")?.[0]).toBe("GET /v1/{name+}");
  });
});
