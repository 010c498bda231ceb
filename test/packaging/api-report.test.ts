import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { compareReports, printChanges } from "../../.config/api/compare-reports.ts";
import { createModuleReader } from "../../.config/api/modules.ts";
import { printSurface } from "../../.config/api/print-surface.ts";
import { surfaceOf } from "../../.config/api/surface.ts";
import { writeFiles } from "../consumer/consumer-project.ts";

const folder = mkdtempSync(join(tmpdir(), "scopewright-api-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The report of an entry point among these files. */
function report(files: Readonly<Record<string, string>>): string {
  writeFiles(folder, files);
  return printSurface("pets", surfaceOf(join(folder, "entry.ts"), createModuleReader()), folder);
}

describe(printSurface, () => {
  it("lists what an entry point exports, by whatever way, sorted and without comments and bodies", () => {
    const text = report({
      "entry.ts":
        'export * from "./feed.ts";\nexport { inner as outer } from "./inner.ts";\nexport * as all from "./inner.ts";\n',
      "feed.ts":
        "/** Feeds. @deprecated */\nexport function feed(pet: string): void { console.log(pet); }\nexport type Size = 1 | 2 | 3 | 4;\n",
      "inner.ts": "export const inner: string = 'x';\n",
    });
    expect(text).toContain(
      [
        "// all: every export of inner.ts",
        "// deprecated\nexport declare function feed(pet: string): void;",
        "// exported as outer\nexport declare const inner: string;",
      ].join("\n\n"),
    );
    expect(text).toContain("export type Size =\n  | 1\n  | 2\n  | 3\n  | 4;");
  });

  it("lists the types that exported ones mention, from other files too", () => {
    const text = report({
      "entry.ts": 'import type { Pet } from "./pet.ts";\nexport interface Home { readonly pets: readonly Pet[] }\n',
      "pet.ts":
        "interface Base { readonly name: string }\nexport interface Pet extends Base { readonly age: Age }\ntype Age = number;\ninterface Unused { readonly x: 1 }\n",
    });
    const [, mentioned = ""] = text.split("## Mentioned, not exported");
    for (const name of ["interface Base", "interface Pet", "type Age"]) expect(mentioned).toContain(name);
    expect(text).not.toContain("Unused");
  });
});

describe(compareReports, () => {
  it("names what was added, removed and changed", () => {
    const before = report({ "entry.ts": "export type A = 1;\nexport type B = 1;\nexport type C = 1;\n" });
    const after = report({ "entry.ts": "export type A = 1;\nexport type B = 2;\nexport type D = 1;\n" });
    const changes = compareReports(before, after);
    expect(changes).toEqual({ added: ["D"], removed: ["C"], changed: ["B"] });
    expect(printChanges("pets", changes)).toBe("- `pets`: added `D`; removed `C`; changed `B`.");
    expect(printChanges("pets", compareReports(after, after))).toBeUndefined();
  });
});
