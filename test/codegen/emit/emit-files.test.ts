import { describe, expect, it } from "vitest";
import { emitFiles } from "../../../codegen/src/emit/emit-files.ts";
import { options, small } from "./print.ts";

describe(emitFiles.name, () => {
  it("gives every file of a catalog, once and under its name", () => {
    expect(Array.from(emitFiles(small, options), ({ name }) => name)).toEqual([
      ...["types.ts", "details.ts", "scopes.ts", "groups.ts", "presets.ts", "operations.ts", "gate.ts"],
      ...["gate-paths.ts", "tables.ts", "operation-table.ts", "keys.ts", "bindings.ts", "client.ts", "index.ts"],
      "README.md",
    ]);
  });
});
