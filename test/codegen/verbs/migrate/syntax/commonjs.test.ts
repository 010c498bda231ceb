import { describe, expect, it } from "vitest";
import { commonJsExports, requiredFile } from "../../../../../codegen/src/verbs/migrate/syntax/commonjs.ts";
import { expressionIn, fileOf, filesOf, lastOf, textsOf } from "../code-of.ts";

describe(requiredFile.name, () => {
  it("gives the file that is loaded", () => {
    const [a, b] = filesOf({ "a.js": "module.exports = 1;", "b.js": `require("./a");` });
    expect(b && requiredFile(lastOf(b))).toBe(a);
  });

  it.each([`require("fs");`, "require(name);", `load("./a");`, "a;"])("gives none for %s", (text) => {
    expect(requiredFile(expressionIn(text, "b.js"))).toBeUndefined();
  });
});

describe(commonJsExports.name, () => {
  const file = fileOf(
    "module.exports = exports.default = all;\nexports.x = 1;\nmodule.exports.x = 2;\nexports.y = 3;\nother.x = 4;",
    "a.js",
  );

  it("gives what a file exports as a whole", () => {
    expect(textsOf(commonJsExports(file))).toEqual(["all"]);
  });

  it("gives what a file exports under a name", () => {
    expect(textsOf(commonJsExports(file, "x"))).toEqual(["1", "2"]);
    expect(textsOf(commonJsExports(file, "default"))).toEqual(["all"]);
    expect(textsOf(commonJsExports(file, "z"))).toEqual([]);
  });
});
