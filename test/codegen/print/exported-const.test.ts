import { describe, expect, it } from "vitest";
import { exportedConst } from "../../../codegen/src/print/exported-const.ts";

describe(exportedConst.name, () => {
  it("exports a constant where it is declared", () => {
    expect(exportedConst("templates", (binding) => `${binding} = 1;`)).toBe("export const templates = 1;");
  });

  it.each(["delete", "await", "enum"])("exports one under a name that no module can bind: %s", (name) => {
    expect(exportedConst(name, (binding) => `${binding} = 1;`)).toBe(
      `const _${name} = 1;\nexport { _${name} as ${name} };`,
    );
  });
});
