import { describe, expect, it } from "vitest";
import { interfaceOf, localInterfaceOf, nestedMember } from "../../../codegen/src/print/print-declarations.ts";

describe(interfaceOf.name, () => {
  it("puts each member on a line of its own", () => {
    expect(interfaceOf("A", ["  readonly a: 1;", "  readonly b: 2;"])).toBe(
      "export interface A {\n  readonly a: 1;\n  readonly b: 2;\n}",
    );
  });

  it("is empty without members", () => {
    expect(interfaceOf("A", [])).toBe("export interface A {}");
  });
});

describe(localInterfaceOf.name, () => {
  it("is not exported, and names its parent", () => {
    expect(localInterfaceOf("A", ["  readonly a: 1;"], "B")).toBe("interface A extends B {\n  readonly a: 1;\n}");
    expect(localInterfaceOf("A", [], "B")).toBe("interface A extends B {}");
  });
});

describe(nestedMember.name, () => {
  it("puts each member on a line of its own, a step deeper", () => {
    expect(nestedMember("a", ["    readonly b: 1;", "    readonly c: 2;"])).toBe(
      "  readonly a: {\n    readonly b: 1;\n    readonly c: 2;\n  };",
    );
  });
});
