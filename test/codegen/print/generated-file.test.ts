import { describe, expect, it } from "vitest";
import { literals, structures } from "../../../codegen/src/print/generated-file.ts";
import { importAll } from "../../../codegen/src/emit/imports.ts";

describe(literals.name, () => {
  it("takes blocks one by one or in lists, and sets an empty line between those that hold something", () => {
    expect(literals("a;", "", ["b;", ""], [], ["c;\nd;"])).toEqual({ kind: "literals", text: "a;\n\nb;\n\nc;\nd;" });
  });
});

describe(structures.name, () => {
  it("takes statements one by one or in lists, and keeps their order", () => {
    const [a, b, c] = [importAll("a", "a"), importAll("b", "b"), importAll("c", "c")];
    expect(structures(c, [a], [], b)).toEqual({ kind: "structures", statements: [c, a, b] });
  });
});
