import fc from "fast-check";
import { format } from "prettier";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { formatting } from "../../../../codegen/src/print/formatting.ts";
import { objectKey, propertyKey, quote } from "../../../../codegen/src/print/text/quote.ts";
import { runsOf } from "../../../property-runs.ts";
import { anyCharacter } from "../../../any-character.ts";

const awkward = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom('"', "'", "\\", "`", "$", "{", "\n", "\r", "\u2028", "\u0000", "u", "é", "\uD800", "a"),
  }),
);

/** What a literal means to a program. */
function valueOf(literal: string): unknown {
  const file = ts.createSourceFile("a.ts", `(${literal})`, ts.ScriptTarget.ES2022);
  const [statement] = file.statements;
  const inner =
    statement && ts.isExpressionStatement(statement) && ts.isParenthesizedExpression(statement.expression)
      ? statement.expression.expression
      : undefined;
  return file.statements.length === 1 && inner && ts.isStringLiteral(inner) ? inner.text : undefined;
}

describe(quote.name, () => {
  it.each([
    { given: "mail.send", want: `"mail.send"` },
    { given: "", want: `""` },
    { given: "it's", want: `"it's"` },
    { given: `say "hi"`, want: `'say "hi"'` },
    { given: `"'`, want: `"\\"'"` },
    { given: `""'`, want: `'""\\''` },
    { given: "\\", want: `"\\\\"` },
    { given: `\\"`, want: `'\\\\"'` },
    { given: "a\nb\t", want: `"a\\nb\\t"` },
    { given: "日本 é", want: `"\\u65e5\\u672c \\u00e9"` },
    { given: "😀", want: `"\\ud83d\\ude00"` },
    { given: "\u202E\u200B\u2028\u007F", want: `"\\u202e\\u200b\\u2028\\u007f"` },
    { given: "\uD800", want: `"\\ud800"` },
    { given: "${x} `y` */", want: '"${x} `y` */"' },
  ])("writes $given as $want", ({ given, want }) => {
    expect(quote(given)).toBe(want);
  });

  it("means the text, whatever it is, in visible ASCII characters", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        expect(quote(text)).toMatch(/^[\x20-\x7e]*$/);
        expect(valueOf(quote(text))).toBe(text);
      }),
      { numRuns: runsOf(2000) },
    );
  });

  it("is what prettier makes of it", async () => {
    await fc.assert(
      fc.asyncProperty(awkward, async (text) => {
        expect(await format(`x(${quote(text)});\n`, { ...formatting, printWidth: 10_000 })).toBe(
          `x(${quote(text)});\n`,
        );
      }),
      { numRuns: runsOf(500) },
    );
  });
});

describe(propertyKey.name, () => {
  it.each([
    { given: "read", want: "read" },
    { given: "delete", want: "delete" },
    { given: "__proto__", want: "__proto__" },
    { given: "2fa", want: `"2fa"` },
    { given: "1", want: `"1"` },
    { given: "a.b", want: `"a.b"` },
    { given: "", want: `""` },
    { given: "日本", want: `"\\u65e5\\u672c"` },
    { given: `"`, want: `'"'` },
  ])("writes $given as $want", ({ given, want }) => {
    expect(propertyKey(given)).toBe(want);
  });
});

describe(objectKey.name, () => {
  it("computes __proto__, which would set the prototype otherwise", () => {
    expect(objectKey("__proto__")).toBe(`["__proto__"]`);
  });

  it("leaves every other key as it is", () => {
    fc.assert(
      fc.property(awkward, (text) => {
        fc.pre(text !== "__proto__");
        expect(objectKey(text)).toBe(propertyKey(text));
      }),
    );
  });
});
