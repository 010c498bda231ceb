import { code as codeSpan } from "../../text/code-span.ts";
import { visible } from "../../text/show.ts";

/** A table row, a heading or a paragraph: one line of Markdown. */
export type MarkdownLine = string;

/** Text as Markdown shows it literally, in a paragraph or a table cell. */
export function plain(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim()).replace(/[\\`*_[\]<>|~&]/g, (mark) =>
    mark === "|" || mark === "<" || mark === "&" ? entities[mark] : `\\${mark}`,
  );
}

const entities = { "|": "&#124;", "<": "&lt;", "&": "&amp;" } as const;

/** A name as a code span that is safe in a table cell. */
export function code(name: string): string {
  return codeSpan(name).replace(/\|/g, "\\|");
}

/** A table with a heading of its own; nothing if there are no rows. */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly MarkdownLine[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [`## ${title}`, "", line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}
