import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { camelCase } from "../../../codegen/src/names/casing.ts";
import { asciiIdentifier, bindingsOf } from "../../../codegen/src/names/identifier.ts";
import { uniqueNames, type Naming } from "../../../codegen/src/names/unique-names.ts";
import { runsOf } from "../../property-runs.ts";
import { anyCharacter } from "../../any-character.ts";

const exported: Naming = {
  nameOf: (id) => camelCase(id) && asciiIdentifier(camelCase(id)),
  exactNameOf: asciiIdentifier,
  claims: bindingsOf,
};

interface Row {
  readonly title: string;
  readonly given: readonly string[];
  readonly reserved?: readonly string[];
  readonly want: Readonly<Record<string, string>>;
}

const rows: readonly Row[] = [
  { title: "gives each id the name that people would write", given: ["a-b", "c"], want: { "a-b": "aB", c: "c" } },
  {
    title: "lets all step back that would share a name",
    given: ["foo-bar", "foo_bar", "fooBar"],
    want: { "foo-bar": "foo$2d$bar", foo_bar: "foo_bar", fooBar: "fooBar" },
  },
  { title: "keeps clear of reserved names", given: ["scope"], reserved: ["scope"], want: { scope: "scope_" } },
  {
    title: "keeps clear of what another name is bound to",
    given: ["_delete", "delete"],
    want: { _delete: "_delete", delete: "delete_" },
  },
  { title: "finds a name where none is left of the id", given: ["."], want: { ".": "$2e$" } },
  { title: "lengthens an exact name that is taken", given: ["", "_"], want: { "": "_", _: "__" } },
];

describe(uniqueNames.name, () => {
  it.each(rows)("$title", ({ given, reserved = [], want }) => {
    expect(Object.fromEntries(uniqueNames(given, { ...exported, reserved }))).toEqual(want);
  });

  it("keeps clear of everything that an earlier name claims", () => {
    const naming: Naming = { nameOf: (id) => id, exactNameOf: (id) => id, claims: (name) => [name, `${name}2`] };
    expect([...uniqueNames(["a2", "a"], naming)]).toEqual([
      ["a", "a"],
      ["a2", "a2_"],
    ]);
  });

  it("claims just the name by default", () => {
    const naming: Naming = { nameOf: (id) => id, exactNameOf: (id) => id };
    expect([...uniqueNames(["delete", "_delete"], naming)]).toEqual([
      ["_delete", "_delete"],
      ["delete", "delete"],
    ]);
  });

  const id = fc.oneof(
    fc.constantFrom(
      "a-b",
      "a_b",
      "aB",
      "delete",
      "_delete",
      "delete_",
      "default",
      "_",
      "",
      ".",
      "$2e$",
      "1",
      "_1",
      "__proto__",
    ),
    fc.string({ unit: fc.constantFrom("a", "B", "-", "_", "$", "1", ".") }),
    fc.string({ unit: anyCharacter }),
  );
  const ids = fc.uniqueArray(id, { maxLength: 12 });

  it("gives names whose claims never overlap, with each other or with what is reserved", () => {
    fc.assert(
      fc.property(ids, fc.uniqueArray(id.map(asciiIdentifier), { maxLength: 4 }), (given, reserved) => {
        const names = [...uniqueNames(given, { ...exported, reserved }).values()];
        expect(names).toHaveLength(given.length);
        const claims = names.flatMap((name) => [...new Set(bindingsOf(name))]);
        expect(new Set([...claims, ...reserved]).size).toBe(claims.length + reserved.length);
      }),
      { numRuns: runsOf(1000) },
    );
  });

  it("gives the same names in whatever order the ids come", () => {
    const shuffled = ids.chain((given) =>
      fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
    );
    fc.assert(
      fc.property(
        shuffled,
        ([given, other]) => void expect(new Map(uniqueNames(other, exported))).toEqual(uniqueNames(given, exported)),
      ),
      { numRuns: runsOf(1000) },
    );
  });
});
