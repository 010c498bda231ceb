import { format } from "prettier";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { generateCode } from "../generate-code.ts";
import { compareScopes, type Texts } from "../../../codegen/src/write/scope-changes.ts";
import { catalogWith, parse } from "../parse.ts";

const hostile = parse(readFileSync(new URL("../../fixtures/hostile.json", import.meta.url), "utf8"));
const none = { added: [], removed: [], changed: [] };

async function textsOf(catalog: Catalog): Promise<Texts> {
  const files = await generateCode(catalog, { catalogName: "s.json", runtime: "r", importExtension: ".js" });
  return new Map(files.map(({ name, text }) => [name, text]));
}

const plain = catalogWith("mail", "repo.x", `it's "a" "b"`);
const base: Catalog = {
  ...plain,
  groups: [{ id: "g", sources: [] }],
  keyTypes: [...plain.keyTypes, { id: "}", sources: [] }],
};
const before = textsOf(base);

describe(compareScopes.name, () => {
  it("reports what was added and removed", async () => {
    const before = await textsOf(catalogWith("mail", "repo", "repo:status"));
    const after = await textsOf(catalogWith("repo", "a.b", "2fa", "mail.2fa"));
    expect(compareScopes(before, after)).toEqual({
      added: ["2fa", "a.b", "mail.2fa"],
      removed: ["mail", "repo:status"],
      changed: [],
    });
    expect(compareScopes(after, after)).toEqual(none);
  });

  it("knows every scope by its name, however hostile", async () => {
    const texts = await textsOf(hostile);
    const names = hostile.scopes.map(({ name }) => name).sort();
    expect(compareScopes(new Map(), texts)).toEqual({ ...none, added: names });
    expect(compareScopes(texts, new Map())).toEqual({ ...none, removed: names });
    expect(compareScopes(texts, texts)).toEqual(none);
  });

  it.each([
    { title: "access", change: { access: "write" } },
    { title: "key types", change: { keyTypes: ["general", "}"] } },
    { title: "description", change: { description: "Sends." } },
    { title: "note", change: { note: "Sends." } },
    { title: "end of life", change: { legacy: "Use repo." } },
    { title: "group", change: { group: "g" } },
  ] as const)("tells that a scope has another $title", async ({ change }) => {
    for (const { name } of base.scopes) {
      const scopes = base.scopes.map((scope) => (scope.name === name ? { ...scope, ...change } : scope));
      expect(compareScopes(await before, await textsOf({ ...base, scopes }))).toEqual({ ...none, changed: [name] });
    }
  });

  it("does not count another layout as a change", async () => {
    const before = await textsOf(hostile);
    const after = new Map<string, string>();
    for (const [name, text] of before)
      after.set(name, await format(text, { parser: "typescript", printWidth: 200, quoteProps: "preserve" }));
    expect(after).not.toEqual(before);
    expect(compareScopes(before, after)).toEqual(none);
  });

  it.each(["", "garbage", `/** a */ "`, "  readonly : {\n", '/** a */ export const x = "\\ud800";'])(
    "takes damaged files for files that say something else: %j",
    async (damaged) => {
      const after = await textsOf(catalogWith("mail"));
      const before = new Map([
        ["scopes.ts", damaged],
        ["details.ts", damaged],
      ]);
      expect(compareScopes(before, after).added).toEqual(["mail"]);
    },
  );
});
