import { describe, expect, it } from "vitest";
import { emitGatePaths } from "../../../codegen/src/emit/operations/emit-gate-paths.ts";
import { notesOn } from "../../../codegen/src/generation/notes-on.ts";
import { printFiles } from "../../../codegen/src/print/print-files.ts";
import { parse } from "../parse.ts";
import { options } from "../emit/print.ts";

const notesFor = async (ids: readonly string[]): Promise<readonly string[]> => {
  const operations = Object.fromEntries(ids.map((id) => [id, { evidence: "unknown" }]));
  const keyTypes = { k: {} };
  const catalog = parse(JSON.stringify({ keyTypes, scopes: { s: { keyTypes: ["k"], access: "read" } }, operations }));
  return notesOn(await printFiles([emitGatePaths(catalog, options)], options));
};

describe(notesOn.name, () => {
  it("reports each method whose patterns are left out", async () => {
    const alike = Array.from({ length: 600 }, (_, index) => `GET /{a}:${index}.`);
    expect(await notesFor([...alike, "POST /{a}"])).toEqual([
      "gates have no concrete paths with parameters for GET, because too many of them are alike; use call() for these.",
    ]);
  });

  it("reports nothing for tables that are whole", async () => {
    expect(await notesFor(["GET /{a}", "POST /a"])).toEqual([]);
  });
});
