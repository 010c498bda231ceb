import { describe, expect, it } from "vitest";
import { requote } from "../../../../../codegen/src/verbs/migrate/rewrite/requote.ts";

describe(requote.name, () => {
  it.each([
    [`"old"`, "new", `"new"`],
    [`'old'`, "it's", `'it\\'s'`],
    [`"old"`, `say "x"`, `"say \\"x\\""`],
    ["`old`", "a`${b}", "`a\\`\\${b}`"],
    [`'old'`, `say "x"`, `'say "x"'`],
  ])("writes in the quotes of %s", (literal, text, want) => {
    expect(requote(literal, text)).toBe(want);
  });
});
