import { describe, expect, it } from "vitest";
import { interfaceOf, nestedMember } from "../../../codegen/src/print/print-declarations.ts";

describe(interfaceOf.name, () => {
  it("puts each member on a line of its own", () => {
    expect(interfaceOf("A", ["  readonly a: 1;", "  readonly b: 2;"])).toBe(
      "export interface A {\n  readonly a: 1;\n  readonly b: 2;\n}",
    );
  });

  it("is empty without members, and names its parent", () => {
    expect(interfaceOf("A", [])).toBe("export interface A {}");
    expect(interfaceOf("A", [], "B")).toBe("export interface A extends B {}");
  });
});

describe(nestedMember.name, () => {
  it("puts each member on a line of its own, a step deeper", () => {
    expect(nestedMember("a", ["    readonly b: 1;", "    readonly c: 2;"])).toBe(
      "  readonly a: {\n    readonly b: 1;\n    readonly c: 2;\n  };",
    );
  });
});
