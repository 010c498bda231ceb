import { describe, expect, it } from "vitest";
import { findOpenings } from "../../../codegen/explorer/src/model/openings.ts";
import { findRemarks } from "../../../codegen/explorer/src/model/remarks.ts";
import { withImplied } from "../../../src/scopes/implied-scopes.ts";
import { small } from "../explored.ts";

describe(findOpenings, () => {
  const opened = (keyType: string, ...scopes: readonly string[]): readonly (readonly [string, readonly string[]])[] =>
    findOpenings(small, { keyType, scopes: withImplied(small.tables.implied, new Set(scopes)) }).groups.map(
      ({ title, operations }) => [title, operations.map(({ id }) => id)],
    );

  it.each([
    ["nothing for a key without scopes", "classic", [], []],
    ["what implied scopes open", "classic", ["repo"], [["Repositories", ["GET /status/{id}"]]]],
    ["nothing by half of the scopes that a call needs", "classic", ["users.admin"], []],
    ["a call whose scopes are all there", "classic", ["users.admin", "users.read"], [["users", ["POST /users"]]]],
    ["an alternative of one key type", "fine", ["users.read"], [["users", ["GET /status/{id}"]]]],
    ["and not for other key types", "classic", ["users.read"], []],
  ] as const)("finds %s", (_, keyType, scopes, want) => {
    expect(opened(keyType, ...scopes)).toEqual(want);
  });

  it("counts calls that need no scope apart, and those of unknown needs as closed", () => {
    const { all, free } = findOpenings(small, { scopes: new Set() });
    expect([all, free.map(({ id }) => id)]).toEqual([3, ["GET /ping"]]);
  });
});

describe(findRemarks, () => {
  it("gives the reason for every escalating, legacy and implying scope, the most serious first", () => {
    expect(findRemarks(small, new Set(["repo", "mail.send", "gist", "users.admin"]))).toEqual([
      { kind: "escalates", scope: "users.admin", why: "can create administrators" },
      { kind: "legacy", scope: "mail.send", why: "Use messages." },
      { kind: "implied", scope: "repo", why: "brings repo:status" },
    ]);
  });
});
