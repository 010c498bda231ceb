import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { Scope } from "../../../../codegen/src/catalog/catalog.ts";
import { parseScope } from "../../../../codegen/src/catalog/entries/parse-scope.ts";

/** The fields of an entry; a new one does not compile until it stands here, and fails until the schema has it. */
const fields: Readonly<Record<Exclude<keyof Required<Scope>, "name">, true>> = {
  ...{ keyTypes: true, access: true, group: true, description: true, legacy: true, implies: true, escalates: true },
  ...{ automaticFor: true, member: true, note: true, imported: true, sources: true },
};

describe(parseScope, () => {
  it("takes the fields that the schema offers to editors, and no others", async () => {
    const url = new URL("../../../../codegen/catalog.schema.json", import.meta.url);
    // The part of the file that this test is about.
    const { $defs } = JSON.parse(await readFile(url, "utf8")) as {
      readonly $defs: { readonly scope: { readonly properties: object } };
    };
    expect(Object.keys($defs.scope.properties).sort()).toEqual(Object.keys(fields).sort());
  });
});
