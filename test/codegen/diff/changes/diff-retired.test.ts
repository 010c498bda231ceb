import { describe, expect, it } from "vitest";
import type { Catalog, RetiredScope } from "../../../../codegen/src/catalog/catalog.ts";
import { diffRetired } from "../../../../codegen/src/diff/changes/diff-retired.ts";
import { catalogWith } from "../../parse.ts";

const retiring = (...retired: readonly (readonly [string, ...string[]])[]): Catalog => ({
  ...catalogWith("a", "b"),
  retired: retired.map(([name, ...use]): RetiredScope => ({ name, use, sources: [] })),
});
const messages = (before: Catalog, after: Catalog): readonly string[] =>
  diffRetired(before, after).map(({ message }) => message);

describe(diffRetired, () => {
  it.each<readonly [string, Catalog, Catalog, string]>([
    [
      "a name that was removed",
      retiring(["old", "a"]),
      retiring(),
      "Retired name `old` was removed: code that looks up its replacement no longer compiles, and messages no longer tell it.",
    ],
    [
      "a name that was added",
      retiring(),
      retiring(["old", "a", "b"]),
      "Retired name `old` was added: use `a` and `b` instead.",
    ],
    [
      "a name that nothing replaces",
      retiring(),
      retiring(["old"]),
      "Retired name `old` was added: nothing replaces it.",
    ],
    [
      "another replacement",
      retiring(["old", "a"]),
      retiring(["old", "b"]),
      'The replacement of retired name `old` is now `b`: messages and "scopewright migrate" say so.',
    ],
    [
      "that nothing replaces a name any more",
      retiring(["old", "a"]),
      retiring(["old"]),
      'The replacement of retired name `old` is now nothing: messages and "scopewright migrate" say so.',
    ],
  ])("reports %s", (_, before, after, want) => {
    expect(messages(before, after)).toEqual([want]);
  });

  it("leaves scopes that were retired, and names that became scopes, to the scopes", () => {
    expect(messages(retiring(), { ...retiring(["a", "b"]), scopes: catalogWith("b").scopes })).toEqual([]);
    expect(messages({ ...retiring(["a", "b"]), scopes: catalogWith("b").scopes }, retiring())).toEqual([]);
  });

  it("takes a replacement that was itself renamed for the same one", () => {
    const after = { ...retiring(["old", "b"], ["a", "b"]), scopes: catalogWith("b").scopes };
    expect(messages(retiring(["old", "a"]), after)).toEqual([]);
  });
});
