import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { generateCode } from "../generate-code.ts";
import { describeDifference, type Difference } from "../../../codegen/src/write/difference.ts";
import { planWrites } from "../../../codegen/src/write/plan.ts";
import { catalogWith } from "../parse.ts";

const files = await generateCode(catalogWith("mail", `it's "a" "b"`), {
  catalogName: "s.json",
  runtime: "r",
  importExtension: ".js",
});
const none = { added: [], removed: [], changed: [] };

async function differenceTo(existing: ReadonlyMap<string, string>): Promise<Difference> {
  const folder = { files: existing, others: new Set<string>() };
  return describeDifference(planWrites(files, folder), files, folder);
}

const current = new Map(files.map(({ name, text }) => [name, text]));
const typesAs = (text: string): ReadonlyMap<string, string> => new Map([...current, ["types.ts", text]]);
const types = current.get("types.ts") ?? "";

describe(describeDifference.name, () => {
  it("names the scopes that were added", async () => {
    const older = await generateCode(catalogWith("mail"), {
      catalogName: "s.json",
      runtime: "r",
      importExtension: ".js",
    });
    expect(await differenceTo(new Map(older.map(({ name, text }) => [name, text])))).toEqual({
      missing: [],
      stale: ["types.ts", "details.ts", "scopes.ts", "tables.ts", "keys.ts"],
      orphaned: [],
      scopes: { ...none, added: [`it's "a" "b"`] },
      formattingOnly: false,
    });
  });

  it.each([
    { title: "indentation", given: types.replaceAll("  ", "\t") },
    { title: "empty lines", given: types.replaceAll("\n\n", "\n\n\n") },
  ])("tells that $title alone differ", async ({ given }) => {
    expect(await differenceTo(typesAs(given))).toEqual({
      missing: [],
      stale: ["types.ts"],
      orphaned: [],
      scopes: none,
      formattingOnly: true,
    });
  });

  it("counts no scope as changed if another prettier has changed quotes and lines", async () => {
    const reformatted = new Map<string, string>();
    for (const [name, text] of current)
      reformatted.set(
        name,
        await format(text, { parser: "typescript", singleQuote: true, useTabs: true, printWidth: 100 }),
      );
    const { scopes, formattingOnly } = await differenceTo(reformatted);
    expect({ scopes, formattingOnly }).toEqual({ scopes: none, formattingOnly: true });
  });

  it.each([
    { title: "words differ", existing: typesAs(types.replace("Every", "Any")), want: { stale: ["types.ts"] } },
    {
      title: "words differ in one file and lines in another",
      existing: new Map([
        ...typesAs(types.replace("Every", "Any")),
        ["index.ts", `${current.get("index.ts") ?? ""}\n`],
      ]),
      want: { stale: ["types.ts", "index.ts"] },
    },
    {
      title: "the code does not parse",
      existing: typesAs(types.replace("export type", "export export type")),
      want: { stale: ["types.ts"] },
    },
    {
      title: "a file is missing",
      existing: new Map([...current].filter(([name]) => name !== "types.ts")),
      want: { missing: ["types.ts"] },
    },
    {
      title: "a file is left over",
      existing: new Map([...current, ["old.ts", types]]),
      want: { orphaned: ["old.ts"] },
    },
  ])("does not take it for formatting where $title", async ({ existing, want }) => {
    expect(await differenceTo(existing)).toEqual({
      missing: [],
      stale: [],
      orphaned: [],
      ...want,
      formattingOnly: false,
      scopes: none,
    });
  });
});
