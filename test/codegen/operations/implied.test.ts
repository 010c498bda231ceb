import { describe, expect, it } from "vitest";
import { impliedTableOf, implyingScopes } from "../../../codegen/src/operations/implied.ts";

const scopes = Object.entries({ admin: ["repo", "user"], repo: ["status"], status: [], user: [] }).map(
  ([name, implies]) => ({
    ...{ name, keyTypes: ["x"], access: "read" as const, sources: [] },
    ...(implies.length > 0 && { implies }),
  }),
);

describe(impliedTableOf.name, () => {
  it("gives for each scope all that it implies, over other scopes as well", () => {
    expect(impliedTableOf({ scopes })).toEqual([
      ["admin", ["repo", "status", "user"]],
      ["repo", ["status"]],
    ]);
  });
});

describe(implyingScopes.name, () => {
  it("gives for each scope all that imply it", () => {
    expect([...implyingScopes({ scopes })]).toEqual([
      ["repo", ["admin"]],
      ["status", ["admin", "repo"]],
      ["user", ["admin"]],
    ]);
  });
});
