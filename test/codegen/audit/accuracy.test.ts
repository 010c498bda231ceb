import { describe, expect, it } from "vitest";
import { measure, printTable, rates, snippets, styles } from "./accuracy.ts";

describe("accuracy over the corpus", () => {
  const rows = measure();

  it("covers at least 40 snippets, each in one style", () => {
    expect(Object.values(styles).flat().sort()).toEqual([...snippets()].sort());
    expect(snippets().length).toBeGreaterThanOrEqual(40);
  });

  it("misses no call, and leaves no unresolved one unreported", () => {
    expect(rows.flatMap(({ missed }) => missed)).toEqual([]);
    expect(rates(rows).recall).toBe(1);
  });

  it("reports few calls that the code does not make", () => {
    expect(rates(rows).precision).toBeGreaterThanOrEqual(0.95);
  });

  it("prints as a table", () => {
    const table = printTable(rows);
    expect(table).toContain("| **all** |");
    console.log(table);
  });
});
