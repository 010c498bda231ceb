import { describe, expect, it } from "vitest";
import { coverageOf } from "../../../src/operations/coverage.ts";
import type { CatalogTables } from "../../../src/scopes/tables.ts";

const catalog: CatalogTables = {
  scopes: {
    ...{ provider: "Acme", keyTypes: [], automatic: [], retired: [] },
    implies: [["mail.write", ["mail.read"]]],
  },
  operations: { hosts: [], operations: [] },
  groups: { mail: { full: ["mail.write"] } },
  presets: { all: { read: ["mail.read", "user.read"] } },
};

describe(coverageOf.name, () => {
  it("counts what the scopes of a level imply", () => {
    const requirement = { operation: "GET /mail", evidence: "documented", allOf: ["mail.read"] } as const;
    expect(coverageOf(catalog, requirement)).toEqual(["groups.mail.full", "presets.all.read"]);
  });

  it("names no level that lacks a scope", () => {
    const requirement = { operation: "GET /x", evidence: "documented", allOf: ["mail.write", "user.read"] } as const;
    expect(coverageOf(catalog, requirement)).toEqual([]);
  });
});
