import { describe, expect, it } from "vitest";
import { listStrings } from "../../../../../codegen/src/verbs/migrate/find/list-strings.ts";
import { hereOnly } from "../../../../../codegen/src/verbs/migrate/syntax/declared-values.ts";
import { expressionIn, foundBy } from "../code-of.ts";

const declared = `import { scopes } from "scopewright";
const one = "a";
const list = ["b", one];
const table = { read: "c", full: "d" };
const make = () => ["e"];
const typed: "f" | "g" = read();
const again = [...again];
`;

/** The strings found in the last expression, without the lists. */
function strings(text: string): readonly string[] {
  const all = foundBy((found) => listStrings(expressionIn(declared + text), found));
  return all.filter((each) => /^["'`]/u.test(each));
}

describe(listStrings.name, () => {
  it.each<readonly [string, readonly string[]]>([
    [`["x", "y"]`, [`"x"`, `"y"`]],
    [`("x" as const)`, [`"x"`]],
    [`isOn ? ["x"] : "y"`, [`"x"`, `"y"`]],
    [`given ?? ["x"]`, [`"x"`]],
    [`isOn && "x"`, [`"x"`]],
    [`"x" && "y"`, [`"y"`]],
    [`"x" + "y"`, []],
    ["[...list]", [`"b"`, `"a"`]],
    ["new Set(list)", [`"b"`, `"a"`]],
    [`new Error("x")`, []],
    ["Object.freeze([one])", [`"a"`]],
    [`list.concat("x").filter(Boolean)`, [`"b"`, `"a"`, `"x"`]],
    [`list.map(() => "x")`, []],
    ["make()", [`"e"`]],
    ["table.read", [`"c"`]],
    [`table["full"]`, [`"d"`]],
    ["table[level]", [`"c"`, `"d"`]],
    ["typed", [`"f"`, `"g"`]],
    ["[...again]", []],
    ["scopes.mail.send", []],
  ])("finds the strings that %s is made of", (text, want) => {
    expect(strings(text)).toEqual(want);
  });

  it("reports each list once", () => {
    expect(foundBy((found) => listStrings(expressionIn(`const x = ["a"];\n[...x, ...x];`), found))).toEqual([
      "[...x, ...x]",
      `["a"]`,
      `"a"`,
    ]);
  });

  it("follows a parameter to the calls of its function, unless it is told to stay in the function", () => {
    const body = expressionIn(`const f = (given) => [given];\nf("x");`).getSourceFile();
    const list = body.getVariableDeclarationOrThrow("f").getInitializerOrThrow().getLastChildOrThrow();
    expect(foundBy((found) => listStrings(list, found))).toEqual(["[given]", `"x"`]);
    expect(foundBy((found) => listStrings(list, found, hereOnly))).toEqual(["[given]"]);
  });
});
