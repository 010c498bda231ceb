import { describe, expect, it } from "vitest";
import { compareScopeLists, delegateKeyRequest, type ScopeTable } from "../../../src/core.ts";
import { withImplied } from "../../../src/scopes/implied-scopes.ts";
import { makeKeyRequest } from "../../../src/keys/make-key-request.ts";

const implies = [["repo", ["repo:status"]]] as const;
const table: ScopeTable = {
  provider: "Example",
  keyTypes: [{ id: "classic", title: "Classic", helper: "classicKey", scopes: ["repo", "repo:status", "user"] }],
  automatic: [],
  retired: [],
  implies,
};

describe(withImplied.name, () => {
  it("adds what scopes imply", () => {
    expect([...withImplied(implies, new Set(["user", "repo"]))]).toEqual(["user", "repo", "repo:status"]);
    expect([...withImplied(undefined, new Set(["repo"]))]).toEqual(["repo"]);
  });
});

describe(`${delegateKeyRequest.name}, of implied scopes`, () => {
  const parent = makeKeyRequest<"classic", string>("classic", "Parent", ["repo"]);

  it("hands on what the parent's scopes imply", () => {
    expect(delegateKeyRequest(table, [], parent, { name: "Child", scopes: ["repo:status"] }).scopes).toEqual([
      "repo:status",
    ]);
  });

  it("hands on nothing else", () => {
    expect(() => delegateKeyRequest(table, [], parent, { name: "Child", scopes: ["user"] })).toThrow(
      '"user", which the parent lacks',
    );
  });
});

describe(`${compareScopeLists.name}, of implied scopes`, () => {
  it("sees no difference where a provider leaves them out or lists them", () => {
    const none = { missing: [], unexpected: [], automatic: [], unknown: [] };
    expect(compareScopeLists(table, { declared: ["repo", "repo:status"], actual: ["repo"] })).toEqual(none);
    expect(compareScopeLists(table, { declared: ["repo"], actual: ["repo", "repo:status"] })).toEqual(none);
    expect(compareScopeLists(table, { declared: ["repo:status"], actual: ["repo"] }).unexpected).toEqual(["repo"]);
  });
});
