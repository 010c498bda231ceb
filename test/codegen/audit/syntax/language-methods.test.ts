import { describe, expect, it } from "vitest";
import { isLanguageMethod } from "../../../../codegen/src/audit/syntax/language-methods.ts";
import { collectFacts } from "../../../../codegen/src/audit/syntax/file-facts.ts";
import { ts } from "../../../../codegen/src/audit/syntax/typescript.ts";

function isMethod(code: string): boolean {
  const file = ts.createSourceFile("/code.ts", code, ts.ScriptTarget.ESNext, true);
  return collectFacts(file)
    .calls.slice(0, 1)
    .every((call) => isLanguageMethod(call));
}

describe(isLanguageMethod, () => {
  it.each([
    ["text.trim()", true],
    ["list.map((item) => item.name)", true],
    ["list.find((item) => item.ready)", true],
    ["answer.then((value) => value, () => undefined)", true],
    ["answer.then(send)", false],
    ["list.map(send)", false],
    ["users.find({ name })", false],
    ["client.get(url)", false],
    ["send(() => undefined)", false],
  ])("takes %s for one: %s", (code, expected) => {
    expect(isMethod(code)).toBe(expected);
  });
});
