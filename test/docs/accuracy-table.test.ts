import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { measure, printTable } from "../codegen/audit/accuracy.ts";

const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** The cells of a table's rows, without the line below its head; the layout of the source does not matter. */
function cellsOf(table: string): readonly (readonly string[])[] {
  return table
    .split("\n")
    .filter((line) => !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe("README.md", () => {
  it("has the accuracy of the audit as it is measured", () => {
    const [, table = ""] = /\n(\| style [^]*?)\n\n/.exec(readme) ?? [];
    expect(cellsOf(table)).toEqual(cellsOf(printTable(measure())));
  });
});
