import fc from "fast-check";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import {
  interfaceOf,
  localInterfaceOf,
  nestedMember,
  typeAlias,
  unionAlias,
} from "../../../codegen/src/print/print-declarations.ts";
import { layoutList, layoutObject, layoutString, layoutUnion, lineWidth } from "../../../codegen/src/print/layout.ts";
import { formatting } from "../../../codegen/src/print/formatting.ts";
import { objectKey, propertyKey, quote } from "../../../codegen/src/print/text/quote.ts";
import { runsOf } from "../../property-runs.ts";

/** Fails unless prettier would leave the text alone. */
async function expectFormatted(text: string): Promise<void> {
  expect(await format(text, formatting)).toBe(`${text}\n`);
}

const part = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom("a", "b", "."), maxLength: 20 }) },
  { weight: 1, arbitrary: fc.string({ unit: fc.constantFrom('"', "'", "\\", "é", "日", "😀", "$", "`", "\n", "-") }) },
);

/**
 * Strings that fill a line of their own up to about its end, and shorter ones: the edge, where layouts change, is met
 * again and again.
 */
const values = (minLength: number): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(fc.array(part, { minLength, maxLength: 6 }), fc.integer({ min: 40, max: lineWidth + 8 }))
    .map(([list, width]) => {
      const taken = list.map(quote).join(", ").length;
      const last = list.at(-1);
      return last === undefined ? [] : [...list.slice(0, -1), last + "x".repeat(Math.max(0, width - taken))];
    });

const key = fc.oneof(
  fc.constantFrom("a", "ab", "abc", "abcd", "abcde", "read", "full", "__proto__", "2", "", "é"),
  fc.string({ unit: fc.constantFrom("a", "B", "_", "-"), maxLength: 90 }),
);
const runs = { numRuns: runsOf(600) };

/** What `inner` lays out, in objects one within the other, so that it begins `depth` steps from the left. */
function nest(depth: number, inner: (indent: string) => string, keys: readonly string[] = []): string {
  const object = (level: number, before: string, after: string, indent: string): string =>
    layoutObject(
      before,
      (deeper) => [level === depth ? inner(deeper) : object(level + 1, `${keys[level] ?? "x"}:`, ",", deeper)],
      after,
      indent,
    );
  return object(1, `export const ${keys[0] ?? "x"} =`, " as const;", "");
}

describe(layoutUnion.name, () => {
  it.each([
    { title: "on one line", values: ["a", "b"], want: `export type X = "a" | "b";` },
    { title: "of nothing", values: [], want: `export type X = never;` },
    {
      title: "on a line of its own",
      values: ["a".repeat(30), "b".repeat(35)],
      want: `export type X =\n  "${"a".repeat(30)}" | "${"b".repeat(35)}";`,
    },
    {
      title: "one member a line",
      values: ["a".repeat(40), "b".repeat(40)],
      want: `export type X =\n  | "${"a".repeat(40)}"\n  | "${"b".repeat(40)}";`,
    },
  ])("lays out a union $title", ({ values: given, want }) => {
    expect(layoutUnion("export type X =", given, ";", "")).toBe(want);
  });

  it("lays out aliases as prettier does", async () => {
    await fc.assert(
      fc.asyncProperty(values(0), fc.integer({ min: 1, max: 70 }), (list, width) =>
        expectFormatted(unionAlias("X".repeat(width), list)),
      ),
      runs,
    );
  });

  it("lays out members of interfaces as prettier does", async () => {
    await fc.assert(
      fc.asyncProperty(values(0), key, fc.constantFrom(":", "?:"), (list, name, mark) =>
        expectFormatted(interfaceOf("X", [layoutUnion(`readonly ${propertyKey(name)}${mark}`, list, ";", "  ")])),
      ),
      runs,
    );
  });

  it("lays out members of members as prettier does", async () => {
    await fc.assert(
      fc.asyncProperty(values(0), key, key, (list, outer, inner) =>
        expectFormatted(
          interfaceOf("X", [
            nestedMember(propertyKey(outer), [layoutUnion(`readonly ${propertyKey(inner)}:`, list, ";", "    ")]),
          ]),
        ),
      ),
      runs,
    );
  });
});

describe(layoutList.name, () => {
  it.each([
    { title: "on one line", values: ["a", "b"], want: `  read: ["a", "b"],` },
    { title: "of nothing", values: [], want: `  read: [],` },
    {
      title: "one member a line",
      values: ["a".repeat(35), "b".repeat(35)],
      want: `  read: [\n    "${"a".repeat(35)}",\n    "${"b".repeat(35)}",\n  ],`,
    },
  ])("lays out a list $title", ({ values: given, want }) => {
    expect(layoutList("read:", given, ",", "  ")).toBe(want);
  });

  it("lays out lists as prettier does", async () => {
    await fc.assert(
      fc.asyncProperty(
        values(0),
        fc.constantFrom("read", "allOf", "scopes", "automatic"),
        fc.integer({ min: 1, max: 4 }),
        (list, name, depth) => expectFormatted(nest(depth, (indent) => layoutList(`${name}:`, list, ",", indent))),
      ),
      runs,
    );
  });
});

describe(layoutString.name, () => {
  it.each([
    { title: "on its line", given: "mail.create", want: `  create: "mail.create",` },
    { title: "on the next line", given: "m".repeat(80), want: `  create:\n    "${"m".repeat(80)}",` },
  ])("lays out a string $title", ({ given, want }) => {
    expect(layoutString("create:", given, ",", "  ")).toBe(want);
  });

  it("never parts a key of up to four characters from its value", () => {
    expect(layoutString("read:", "m".repeat(80), ",", "  ")).toBe(`  read: "${"m".repeat(80)}",`);
  });

  it("lays out members as prettier does", async () => {
    await fc.assert(
      fc.asyncProperty(values(1), key, fc.integer({ min: 1, max: 20 }), ([text = ""], name, depth) =>
        expectFormatted(nest(depth, (indent) => layoutString(`${objectKey(name)}:`, text, ",", indent))),
      ),
      runs,
    );
  });

  it("lays out constants as prettier does", async () => {
    await fc.assert(
      fc.asyncProperty(values(1), fc.integer({ min: 1, max: 90 }), ([text = ""], width) =>
        expectFormatted(layoutString(`export const ${"x".repeat(width)} =`, text, ";", "")),
      ),
      runs,
    );
  });
});

describe(layoutObject.name, () => {
  it.each([
    {
      title: "with members",
      given: layoutObject("a:", (indent) => [`${indent}b: 1,`], ",", "  "),
      want: "  a: {\n    b: 1,\n  },",
    },
    { title: "without members", given: layoutObject("a:", () => [], ",", "  "), want: "  a: {}," },
    {
      title: "out of reach",
      given: layoutObject(`${"a".repeat(80)}:`, (indent) => [`${indent}b: 1,`], ",", ""),
      want: `${"a".repeat(80)}:\n  {\n    b: 1,\n  },`,
    },
    {
      title: "without members and out of reach",
      given: layoutObject(`export const ${"a".repeat(55)} =`, () => [], " as const;", ""),
      want: `export const ${"a".repeat(55)} =\n  {} as const;`,
    },
  ])("lays out an object $title", ({ given, want }) => {
    expect(given).toBe(want);
  });

  it("lays out objects as prettier does", async () => {
    const names = fc.array(fc.integer({ min: 1, max: 85 }), { minLength: 5, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(names, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (widths, depth, isEmpty) => {
        const keys = widths.map((width) => "x".repeat(width));
        await expectFormatted(nest(depth, (indent) => layoutString("member:", "value", ",", indent), keys));
        const [name = ""] = keys;
        if (isEmpty) await expectFormatted(layoutObject(`export const ${name} =`, () => [], " as const;", ""));
      }),
      runs,
    );
  });
});

describe(typeAlias.name, () => {
  it("lays out unions of names as prettier does", async () => {
    const names = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(names, fc.integer({ min: 1, max: 60 }), (widths, width) =>
        expectFormatted(
          typeAlias(
            "X".repeat(width),
            widths.map((length, index) => "ABCDEF".charAt(index).repeat(length)),
          ),
        ),
      ),
      runs,
    );
  });
});

describe(interfaceOf.name, () => {
  it.each([
    { title: "without members", given: interfaceOf("X", []), want: "export interface X {}" },
    {
      title: "without members but with a parent",
      given: localInterfaceOf("X", [], "Y"),
      want: "interface X extends Y {}",
    },
    {
      title: "with members",
      given: localInterfaceOf("X", ["  a: 1;"], "Y"),
      want: "interface X extends Y {\n  a: 1;\n}",
    },
  ])("lays out an interface $title", async ({ given, want }) => {
    expect(given).toBe(want);
    await expectFormatted(given);
  });

  it("lays out its head as prettier does", async () => {
    const widths = fc.integer({ min: 1, max: 60 });
    await fc.assert(
      fc.asyncProperty(widths, widths, (own, parent) =>
        expectFormatted(localInterfaceOf("X".repeat(own), ["  (): never;"], "Y".repeat(parent))),
      ),
      { numRuns: runsOf(200) },
    );
  });
});
