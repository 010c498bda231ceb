import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes } from "../../codegen/src/audit/result/codes.ts";
import { cellsOf, codesTable, section } from "../published/manual.ts";

const manual = readFileSync(new URL("../../codegen/README.md", import.meta.url), "utf8");

describe("codegen/README.md", () => {
  it("explains every code of the audit as the command does", () => {
    expect(cellsOf(section(manual, "codes"))).toEqual(cellsOf(codesTable(codes)));
  });
});
