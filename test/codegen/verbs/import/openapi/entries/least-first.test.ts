import { describe, expect, it } from "vitest";
import { leastFirst } from "../../../../../../codegen/src/verbs/import/openapi/entries/least-first.ts";

describe(leastFirst.name, () => {
  const scopes = new Map([
    ["org:admin", { access: "write" }],
    ["org:read", { access: "read" }],
    ["org:write", { access: "write" }],
    ["team:read", { access: "read" }],
  ]);
  const sorted = (...lists: readonly (readonly string[])[]): readonly (readonly string[])[] =>
    leastFirst(
      lists.map((names) => ({ scopes: names })),
      scopes,
    ).map((way) => way.scopes);

  it("puts reading before writing, and administering last", () => {
    expect(sorted(["org:admin"], ["org:read"], ["org:write"])).toEqual([["org:read"], ["org:write"], ["org:admin"]]);
  });

  it("goes by the strongest scope of an alternative, and keeps the order of equal ones", () => {
    expect(sorted(["org:read", "org:admin"], ["team:read"], ["org:read"])).toEqual([
      ["team:read"],
      ["org:read"],
      ["org:read", "org:admin"],
    ]);
  });
});
