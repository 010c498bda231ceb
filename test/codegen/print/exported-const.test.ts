import { describe, expect, it } from "vitest";
import { exportedConst } from "../../../codegen/src/print/exported-const.ts";

describe(exportedConst.name, () => {
  it("exports a constant where it is declared, tagged as public", () => {
    expect(exportedConst("templates", { text: ["Templates."] }, (binding) => `${binding} = 1;`)).toBe(
      "/**\n * Templates.\n *\n * @public\n */\nexport const templates = 1;",
    );
  });

  it.each(["delete", "await", "enum"])("exports one under a name that no module can bind: %s", (name) => {
    expect(exportedConst(name, { text: ["Taken."] }, (binding) => `${binding} = 1;`)).toBe(
      `/** Taken. */\nconst _${name} = 1;\n/** @public */\nexport { _${name} as ${name} };`,
    );
  });
});
