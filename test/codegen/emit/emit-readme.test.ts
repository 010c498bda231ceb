import { describe, expect, it } from "vitest";
import { emitReadme } from "../../../codegen/src/emit/emit-readme.ts";
import { resolveNames } from "../../../codegen/src/names/resolve-names.ts";
import { catalogWith, parse } from "../parse.ts";
import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { options } from "./print.ts";

const textOf = (catalog: Catalog): string =>
  emitReadme(catalog, resolveNames(catalog), options)
    .parts.map((part) => (part.kind === "structures" ? "" : part.text))
    .join("\n");

describe(emitReadme.name, () => {
  it("describes the files and the key types, and has no table without rows", () => {
    const text = textOf(catalogWith("mail"));
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual(["Files", "Key types"]);
    expect(text).toContain("| `general` |  | `generalKey` | 1 |  |");
  });

  it("shows hostile names and words literally", () => {
    const name = "a`b|c <script>";
    const catalog = parse(
      JSON.stringify({
        keyTypes: { general: { title: "<b>|[x](y) `z`" } },
        scopes: { mail: { keyTypes: ["general"], access: "read" } },
        retired: { [name]: { use: ["mail"], reason: "*why*" } },
        operations: { "GET /mail": { evidence: "rule", allOf: ["mail"] } },
      }),
    );
    const text = textOf(catalog);
    expect(text).toContain("| `general` | &lt;b\\>&#124;\\[x\\](y) \\`z\\` | `generalKey` | 1 |  |");
    expect(text).toContain("| `` a`b\\|c <script> `` | `mail` | \\*why\\* |");
    expect(text).toContain("| rule | 1 |");
  });
});
