import fc from "fast-check";
import { format } from "prettier";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { docLines, exampleCode, printDoc, type Doc } from "../../../../codegen/src/print/text/doc-comment.ts";
import { formatting } from "../../../../codegen/src/print/formatting.ts";
import { runsOf } from "../../../property-runs.ts";
import { anyCharacter } from "../../../any-character.ts";

interface Row {
  readonly title: string;
  readonly given: Doc;
  readonly indent?: string;
  readonly want: string;
}

const rows: readonly Row[] = [
  { title: "writes one line on one line", given: { text: ["Sends mail."] }, want: "/** Sends mail. */\n" },
  { title: "writes nothing where there is nothing to say", given: { text: [undefined, "", " \n "] }, want: "" },
  {
    title: "separates paragraphs and tags by empty lines",
    given: {
      text: ["One.", undefined, "Two."],
      tags: [
        { name: "deprecated", text: "Use mail." },
        { name: "generated", text: "from x" },
      ],
    },
    indent: "  ",
    want: "  /**\n   * One.\n   *\n   * Two.\n   *\n   * @deprecated Use mail.\n   * @generated from x\n   */\n",
  },
  {
    title: "writes a tag alone",
    given: { text: [], tags: [{ name: "deprecated", text: "" }] },
    want: "/** @deprecated */\n",
  },
  { title: "keeps line breaks", given: { text: ["a\nb\r\nc\u2028d"] }, want: "/**\n * a\n * b\n * c\n * d\n */\n" },
  { title: "keeps one of several empty lines", given: { text: ["a\n\n \n\nb"] }, want: "/**\n * a\n *\n * b\n */\n" },
  {
    title: "drops empty lines around the text",
    given: { text: ["\n\na\n\n", "\nb\n"] },
    want: "/**\n * a\n *\n * b\n */\n",
  },
  { title: "cannot be ended by its text", given: { text: ["a */ b **/"] }, want: "/** a *\\/ b **\\/ */\n" },
  {
    title: "has no tags but its own",
    given: { text: ["@see x\nsend @deprecated {@link y}, a@b.example"] },
    want: "/**\n * \\@see x\n * send \\@deprecated {\\@link y}, a@b.example\n */\n",
  },
  {
    title: "shows invisible characters",
    given: { text: ["a\u202Eb\u200Bc\u0000d\te\uFEFF"] },
    want: "/** aU+202EbU+200BcU+0000d eU+FEFF */\n",
  },
  {
    title: "shows half a character as well",
    given: { text: ["a\uD800b 😀"] },
    want: "/** aU+D800b 😀 */\n",
  },
];

const snippets = [
  "*/",
  "/*",
  "/**",
  "@deprecated",
  "@x",
  "{@link a}",
  "{ @link a}",
  "{\n@link a}",
  "`",
  "```",
  "@example",
  "*",
  "**",
];
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...snippets,
        " ",
        "\n",
        "\r",
        "\u2028",
        "\u2029",
        "\t",
        "\u00A0",
        "\u3000",
        "\u0085",
        "{",
        "}",
        "(",
        "\\",
      ),
      fc.constantFrom(
        "\u202E",
        "\u200B",
        "\uFEFF",
        "\u0000",
        "\u00AD",
        "\uD800",
        "\u{E0001}",
        "a",
        "é",
        "//",
        "<b>",
        "${x}",
      ),
      fc.string({ unit: anyCharacter, maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(""));

interface Parsed {
  readonly statements: number;
  readonly comments: number;
  readonly tags: readonly string[];
  readonly links: number;
}

/** What TypeScript makes of a comment before a declaration. */
function parseComment(comment: string): Parsed {
  const file = ts.createSourceFile("a.ts", `${comment}export const x = 1;\n`, ts.ScriptTarget.ES2022, true);
  const [statement] = file.statements;
  if (!statement) throw new Error("no declaration is left");
  const docs = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  let links = 0;
  const countLinks = (node: ts.Node): void => {
    if (ts.isJSDocLinkLike(node)) links += 1;
    // Not forEachChild: it leaves out the nodes of a comment.
    for (const child of node.getChildren(file)) countLinks(child);
  };
  docs.forEach(countLinks);
  return {
    statements: file.statements.length,
    comments: (ts.getLeadingCommentRanges(file.text, 0) ?? []).length,
    tags: docs.flatMap(({ tags }) => (tags ?? []).map(({ tagName }) => tagName.text)),
    links,
  };
}

describe(printDoc.name, () => {
  it.each(rows)("$title", ({ given, indent = "", want }) => {
    expect(printDoc(given, indent)).toBe(want);
  });

  it("is read as one comment with no tags but its own, whatever it says", () => {
    const tags = fc
      .subarray(["deprecated", "generated", "throws"])
      .chain((names) => fc.tuple(...names.map((name) => text.map((said) => ({ name, text: said })))));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), tags, fc.constantFrom("", "  ", "      "), (said, own, indent) => {
        const comment = printDoc({ text: said, tags: own }, indent);
        const names = own.map(({ name }) => name);
        expect(parseComment(comment)).toEqual({
          statements: 1,
          comments: comment === "" ? 0 : 1,
          tags: names,
          links: 0,
        });
      }),
      { numRuns: runsOf(3000) },
    );
  });

  it("holds no character that hides or turns others, and no line break but its own", () => {
    fc.assert(
      fc.property(text, (said) => {
        const comment = printDoc({ text: [said], tags: [{ name: "deprecated", text: said }] }, "");
        expect(comment.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{DI}\p{Zl}\p{Zp}]/u);
        expect(comment).not.toMatch(/ \n|\n \*\n \*\n|^\/\*\*\n \*\n|\n \*\n \*\/\n$/);
      }),
      { numRuns: runsOf(2000) },
    );
  });

  it("is left alone by prettier", async () => {
    await fc.assert(
      fc.asyncProperty(text, async (said) => {
        const declared = `${printDoc({ text: [said, "End."] }, "")}export const x = 1;\n`;
        expect(await format(declared, formatting)).toBe(declared);
      }),
      { numRuns: runsOf(300) },
    );
  });
});

describe(docLines.name, () => {
  it("gives the lines without delimiters", () => {
    expect(docLines({ text: ["a\nb"], tags: [{ name: "throws", text: "c\nd" }] })).toEqual([
      "a",
      "b",
      "",
      "@throws c",
      "d",
    ]);
  });
});

describe(exampleCode.name, () => {
  it("is the same program, without an end of comment or a tag", () => {
    fc.assert(
      fc.property(text, (said) => {
        const code = exampleCode(JSON.stringify(said));
        expect(code).not.toMatch(/@|\*\//);
        expect(JSON.parse(code)).toBe(said);
      }),
    );
  });
});
