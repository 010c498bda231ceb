import { describe, expect, it } from "vitest";
import type { Scope } from "../../../codegen/src/catalog/catalog.ts";
import { findCandidate, findRenames, inNewNames } from "../../../codegen/src/diff/renames.ts";
import { catalogWith } from "../parse.ts";

const scope = (name: string, more: Partial<Scope> = {}): Scope => ({
  name,
  keyTypes: ["general"],
  access: "read",
  sources: [],
  ...more,
});

describe(findRenames, () => {
  it("finds the scopes that are retired names with a replacement now", () => {
    const before = catalogWith("tags.read", "old.read", "stats.read");
    const retired = [
      { name: "tags.read", use: ["labels.read"], sources: [] },
      { name: "old.read", use: [], sources: [] },
      { name: "never.read", use: ["labels.read"], sources: [] },
    ];
    const renames = findRenames(before, { ...catalogWith("labels.read", "stats.read"), retired });
    expect([...renames]).toEqual([["tags.read", ["labels.read"]]]);
  });
});

describe(findCandidate, () => {
  const removed = scope("tags.read", { group: "tags", description: "Read tags." });
  const same = { group: "tags", description: "Read tags." };

  it("prefers the one new scope with the same description to one with a similar name", () => {
    const added = [scope("tag.read", { group: "tags" }), scope("labels.view", same)];
    expect(findCandidate(removed, added)).toBe("labels.view");
  });

  it("goes by the name if several new scopes have the same description", () => {
    const added = [scope("labels.view", same), scope("tag.read", same)];
    expect(findCandidate(removed, added)).toBe("tag.read");
    expect(findCandidate(removed, [scope("labels.view", same), scope("marks.list", same)])).toBeUndefined();
  });

  it("goes by the name if the scope had no description, or has another one now", () => {
    const bare = scope("tags.read");
    expect(findCandidate(bare, [scope("labels.view"), scope("tag.read")])).toBe("tag.read");
    expect(findCandidate(bare, [scope("labels.view")])).toBeUndefined();
    expect(
      findCandidate(removed, [scope("labels.view", { group: "tags", description: "See labels." })]),
    ).toBeUndefined();
  });

  it.each<readonly [string, Partial<Scope>]>([
    ["key type", { keyTypes: ["billing"] }],
    ["group", { group: "labels" }],
    ["access", { access: "write" }],
  ])("is no scope with another %s", (_, other) => {
    expect(findCandidate(removed, [scope("tag.read", { ...same, ...other })])).toBeUndefined();
  });

  it("may name its key types in another order", () => {
    const two = scope("tags.read", { keyTypes: ["general", "billing"] });
    expect(findCandidate(two, [scope("tag.read", { keyTypes: ["billing", "general"] })])).toBe("tag.read");
  });
});

describe(inNewNames, () => {
  it("replaces renamed scopes, and lists each name once", () => {
    const renames = new Map([
      ["a", ["b", "c"]],
      ["d", ["b"]],
    ]);
    expect(inNewNames(["a", "d", "e"], renames)).toEqual(["b", "c", "e"]);
  });
});
