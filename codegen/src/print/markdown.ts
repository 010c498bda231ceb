import { visible } from "../text/show.ts";

/** A table row, a heading or a paragraph: one line of Markdown. */
export type MarkdownLine = string;

/** Text as Markdown shows it literally, in a paragraph or a table cell. */
export function plain(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim()).replace(/[\\`*_[\]<>|~&]/g, (mark) =>
    mark === "|" || mark === "<" || mark === "&" ? entities[mark] : `\\${mark}`,
  );
}

const entities = { "|": "&#124;", "<": "&lt;", "&": "&amp;" } as const;

/** A name as a code span; its backticks and pipes are safe in a table cell. */
export function code(name: string): string {
  const text = visible(name).replace(/\|/g, "\\|");
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest > 0 || text.startsWith(" ") || text.endsWith(" ") ? `${fence} ${text} ${fence}` : fence + text + fence;
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
