import { describe, expect, it } from "vitest";
import { keepMembers } from "../../../codegen/src/names/keep-members.ts";
import { membersOf } from "../../../codegen/src/names/members-of.ts";
import { scopeTree } from "../../../codegen/src/names/scope-tree.ts";
import { catalogWith } from "../parse.ts";

const rows = [
  { present: ["repo", "user"], added: ["repo:status", "user2"], want: { "repo:status": "repoStatus" } },
  { present: ["repo:status"], added: ["repo", "repo:admin"], want: {} },
  { present: ["repo:status"], added: ["repo.status"], want: { "repo.status": "repoStatus" } },
  {
    present: ["okta.users.read"],
    added: ["okta.users.read.self"],
    want: { "okta.users.read.self": "oktaUsersReadSelf" },
  },
  { present: ["a", "aB"], added: ["a:b", "a.b"], want: { "a:b": "aB2", "a.b": "aB3" } },
  { present: ["mail"], added: ["user"], want: {} },
];

describe(keepMembers.name, () => {
  it.each(rows)("keeps the constants of $present where $added come", ({ present, added, want }) => {
    const members = keepMembers(catalogWith(...present).scopes, added);
    expect(Object.fromEntries(members)).toEqual(want);
    const before = membersOf(scopeTree(catalogWith(...present).scopes));
    const after = membersOf(
      scopeTree(
        catalogWith(...present, ...added).scopes.map((scope) => {
          const member = members.get(scope.name);
          return { ...scope, ...(member !== undefined && { member }) };
        }),
      ),
    );
    for (const [name, member] of before) expect(after.get(name)).toBe(member);
    expect(new Set(after.values()).size).toBe(present.length + added.length);
  });
});

describe(scopeTree.name, () => {
  it("leaves aside a member that another scope has", () => {
    const scopes = catalogWith("repo", "repo:status").scopes.map((scope) =>
      scope.name === "repo:status" ? { ...scope, member: "repo" } : scope,
    );
    expect([...membersOf(scopeTree(scopes))]).toEqual([
      ["repo", "scopes.repo.self"],
      ["repo:status", "scopes.repo.status"],
    ]);
  });
});
