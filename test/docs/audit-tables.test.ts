import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { codes } from "../../codegen/src/audit/result/codes.ts";
import { readFacts } from "../published/facts.ts";
import { cellsOf, codesTable, section } from "../published/manual.ts";

const manual = readFileSync(new URL("../../codegen/README.md", import.meta.url), "utf8");

describe("codegen/README.md", () => {
  it("explains every code of the audit as the command does", () => {
    expect(cellsOf(section(manual, "codes"))).toEqual(cellsOf(codesTable(codes)));
  });

  it("has a row of the accuracy table for each published package, with its version and operations", () => {
    const rows = cellsOf(section(manual, "accuracy")).slice(1, -1);
    expect(rows.map(([name, operations]) => [name, operations])).toEqual(
      readFacts().map((facts) => [
        `\`${facts.package}\` ${facts.version}${facts.checked === true ? " ★" : ""}`,
        String(Object.keys(facts.operations).length),
      ]),
    );
  });
});
