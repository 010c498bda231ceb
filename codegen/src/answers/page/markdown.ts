import MarkdownIt from "markdown-it";
import type { FoundName } from "../reading.ts";
import type { Block, Cell } from "./blocks.ts";
import { parseHtml } from "./html.ts";

/** Returns true if a text has a fence, a table, or names marked as code. */
export function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, 500_000);
  return (
    /^ {0,3}(?:```|~~~)/mu.test(start) ||
    /^\s*\|?\s*:?-{3,}:?\s*\|/mu.test(start) ||
    /^#{1,6} \S/mu.test(start) ||
    /(?<![\w`$])`[^`\s\n][^`\n]*`/u.test(start)
  );
}

/** The blocks of a Markdown text, each with the offset of its first line. */
export function parseMarkdown(text: string): readonly Block[] {
  const starts = [0, ...Array.from(text.matchAll(/\n/gu), ({ index }) => index + 1)];
  const blocks: Block[] = [];
  let rows: Cell[][] = [];
  let line = 0;
  let depth = 0;
  let [first, last] = [0, 0];
  for (const token of new MarkdownIt({ html: true }).parse(text, {})) {
    [first, last] = token.map ?? [first, last];
    const offset = starts[first] ?? 0;
    if (token.type === "list_item_open") depth++;
    else if (token.type === "list_item_close") depth--;
    else if (token.type === "tr_open") {
      rows.push([]);
      line = first;
    } else if (token.type === "table_close") {
      blocks.push({ kind: "table", rows });
      rows = [];
    } else if (token.type === "fence" || token.type === "code_block")
      blocks.push({
        kind: "code",
        text: token.content,
        offset: starts[first + (token.type === "fence" ? 1 : 0)] ?? offset,
      });
    else if (token.type === "html_block")
      blocks.push(...parseHtml(token.content).map((block) => movedBy(block, offset)));
    else if (token.type === "inline" && rows.length > 0)
      rows.at(-1)?.push({ text: plain(token.content), offset: starts[line] ?? 0 });
    else if (token.type === "inline")
      // The source and not its rendering, so that brackets and quotes stay.
      blocks.push({
        kind: "text",
        text: text.slice(offset, starts[last]),
        offset,
        codes: codesIn(token.content, offset),
        isItem: depth > 0,
      });
  }
  return blocks;
}

function codesIn(content: string, offset: number): readonly FoundName[] {
  return Array.from(content.matchAll(/(?<!`)`([^`\n]+)`(?!`)/gu), ([, name = ""]) => ({ name: name.trim(), offset }));
}

/** A cell without the signs of emphasis, code and links. */
function plain(content: string): string {
  return content
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/<br\s*\/?>/giu, " ")
    .replace(/\\([_*|])/gu, "$1")
    .replace(/`|\*\*|~~|<\/?[a-z]+>/giu, "")
    .trim();
}

function movedBy(block: Block, by: number): Block {
  if (block.kind !== "table") return { ...block, offset: block.offset + by };
  return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, offset: cell.offset + by }))) };
}
