import { describe, expect, it } from "vitest";
import type { Scope } from "../../../../codegen/src/catalog/catalog.ts";
import { diffScope, diffScopeFacts } from "../../../../codegen/src/diff/changes/diff-scope.ts";

const scope = (more: Partial<Scope> = {}): Scope => ({
  name: "tags.read",
  keyTypes: ["general"],
  access: "read",
  sources: [],
  ...more,
});
const messages = (before: Partial<Scope>, after: Partial<Scope>): readonly string[] =>
  diffScope(scope(before), scope(after)).map(({ message }) => message);

describe(diffScope, () => {
  it.each<readonly [string, Partial<Scope>, Partial<Scope>, string]>([
    [
      "a scope that it no longer implies, whatever it implies besides",
      { implies: ["a", "b"] },
      { implies: ["b", "c"] },
      "Scope `tags.read` no longer implies `a`: calls and delegated keys that relied on that no longer compile.",
    ],
    [
      "a scope that it implies now",
      {},
      { implies: ["a"] },
      "Scope `tags.read` now implies `a`: keys with it cover what these cover.",
    ],
    [
      "whom the provider adds it for",
      {},
      { automaticFor: ["key", "teammate"] },
      "The provider now adds scope `tags.read` by itself for `key` or `teammate`: drift judges by that.",
    ],
    [
      "that the provider no longer adds it",
      { automaticFor: ["key"] },
      {},
      "The provider now adds scope `tags.read` by itself for no one: drift judges by that.",
    ],
    [
      "that it lets a key widen itself",
      {},
      { escalates: "can create keys" },
      "Scope `tags.read` is now marked as one with which a key can widen itself or others.",
    ],
    [
      "that it does so no longer",
      { escalates: "can create keys" },
      {},
      "Scope `tags.read` is no longer marked as one with which a key can widen itself or others.",
    ],
    [
      "other words for how it does so",
      { escalates: "can create keys" },
      { escalates: "can edit keys" },
      "Scope `tags.read` is described anew as one with which a key can widen itself or others.",
    ],
    [
      "a key type more",
      {},
      { keyTypes: ["general", "billing"] },
      "Scope `tags.read` can now be given to keys of type `billing`, too.",
    ],
    [
      "another access outside every group",
      {},
      { access: "write" },
      "Scope `tags.read` now counts as write access: who decides by the access of a scope sees another answer.",
    ],
    [
      "a group",
      {},
      { group: "tags" },
      "Scope `tags.read` moved from no group to group `tags`: keys built with access to group `tags` gain it, without a word from the compiler.",
    ],
    [
      "no group",
      { group: "tags" },
      {},
      "Scope `tags.read` moved from group `tags` to no group: keys built with access to group `tags` lose it, without a word from the compiler.",
    ],
    [
      "that it is legacy, with the advice in one line",
      {},
      { legacy: "Use\n  labels." },
      "Scope `tags.read` became legacy: it still works, and editors strike it through. Use labels.",
    ],
    [
      "that it is legacy, without advice",
      {},
      { legacy: "" },
      "Scope `tags.read` became legacy: it still works, and editors strike it through.",
    ],
    ["that it is legacy no longer", { legacy: "" }, {}, "Scope `tags.read` is no longer legacy."],
    [
      "other words, by their names",
      { description: "Tags.", legacy: "Use a.", sources: ["page"] },
      { description: "All tags.", legacy: "Use b." },
      "The description, legacy, sources of scope `tags.read` changed: nothing but words.",
    ],
  ])("reports %s", (_, before, after, want) => {
    expect(messages(before, after)).toEqual([want]);
  });

  it("reports nothing where nothing changed but the order of lists", () => {
    const lists = { keyTypes: ["a", "b"], implies: ["c", "d"], automaticFor: ["key", "teammate"] } as const;
    const reversed = { keyTypes: ["b", "a"], implies: ["d", "c"], automaticFor: ["teammate", "key"] } as const;
    expect(messages(lists, reversed)).toEqual([]);
    expect(messages({ escalates: "x", legacy: "y" }, { escalates: "x", legacy: "y" })).toEqual([]);
  });
});

describe(diffScopeFacts, () => {
  const values = (before: Partial<Scope>, after: Partial<Scope>): readonly unknown[] =>
    diffScopeFacts(scope(before), scope(after)).map((change) => ({ before: change.before, after: change.after }));

  it("gives what programs compare: lists, groups and access, before and after", () => {
    expect(values({}, { implies: ["a"] })).toEqual([{ before: [], after: ["a"] }]);
    expect(values({ implies: ["a"] }, {})).toEqual([{ before: ["a"], after: [] }]);
    expect(values({}, { keyTypes: ["billing"] })).toEqual([{ before: ["general"], after: ["billing"] }]);
    expect(values({ group: "a" }, { group: "b" })).toEqual([{ before: "a", after: "b" }]);
    expect(values({}, { access: "write" })).toEqual([{ before: "read", after: "write" }]);
  });

  it("leaves out a group that is missing", () => {
    const [into] = diffScopeFacts(scope(), scope({ group: "a" }));
    const [from] = diffScopeFacts(scope({ group: "a" }), scope());
    expect(
      [into, from].map((change) => Object.keys(change ?? {}).filter((key) => key === "before" || key === "after")),
    ).toEqual([["after"], ["before"]]);
  });

  it("leaves out words", () => {
    expect(values({ description: "Tags." }, { description: "All tags." })).toEqual([]);
  });
});
