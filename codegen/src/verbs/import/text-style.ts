import type { Node } from "jsonc-parser";

/** How a JSON text is laid out, so that what is added looks the same. */
export interface TextStyle {
  readonly lineBreak: string;
  readonly unit: string;
  /** Whether the text has lines at all. */
  readonly tall: boolean;
  /** Whether an entry takes several lines. */
  readonly tallEntries: boolean;
  /** Whether a list takes several lines even if it is short. */
  readonly tallLists: boolean;
  /** What follows a colon, and a comma on the same line. */
  readonly space: string;
  /** What stands inside the braces of an entry on one line. */
  readonly padding: string;
}

/** The layout of a text, judged by the first entry of a section that has one. */
export function findStyle(text: string, section: Node): TextStyle {
  const show = (node?: Node): string => (node === undefined ? "" : text.slice(node.offset, node.offset + node.length));
  const property = section.children?.[0];
  const entry = property?.children?.[1];
  const list = entry?.children?.map(({ children }) => children?.[1]).find((value) => value?.type === "array");
  const lineBreak = /\r\n|\n|\r/.exec(text)?.[0];
  return {
    lineBreak: lineBreak ?? "\n",
    tall: lineBreak !== undefined && /[\r\n]/.test(show(section)),
    unit: /[\r\n]([ \t]+)"/.exec(text)?.[1] ?? "  ",
    tallEntries: /[\r\n]/.test(show(entry)),
    tallLists: /^\[\s*[\r\n]/.test(show(list)),
    space: text.slice(0, entry?.offset).endsWith(":") ? "" : " ",
    padding: /^\{\S/.test(show(entry?.children?.length === 0 ? section : entry)) ? "" : " ",
  };
}

/** An entry as text in that layout; `indent` is that of the line on which its key stands. */
export function printEntry(
  key: string,
  value: Readonly<Record<string, unknown>>,
  indent: string,
  style: TextStyle,
): string {
  const { lineBreak, unit, space, padding, tallEntries } = style;
  const deeper = indent + unit;
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}:${space}${printValue(member, deeper, style)}`,
  );
  const body = tallEntries
    ? `${lineBreak}${deeper}${members.join(`,${lineBreak}${deeper}`)}${lineBreak}${indent}`
    : `${padding}${members.join(`,${space}`)}${padding}`;
  return `${JSON.stringify(key)}:${space}{${members.length === 0 ? "" : body}}`;
}

function printValue(value: unknown, indent: string, { lineBreak, unit, space, tallLists }: TextStyle): string {
  if (!Array.isArray(value)) return JSON.stringify(value);
  const items = value.map((item) => JSON.stringify(item));
  if (!tallLists) return `[${items.join(`,${space}`)}]`;
  const gap = `${lineBreak}${indent}${unit}`;
  return `[${gap}${items.join(`,${gap}`)}${lineBreak}${indent}]`;
}
