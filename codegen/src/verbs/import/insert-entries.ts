import { findNodeAtLocation, parseTree, type Node } from "jsonc-parser";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import { beginningsOf } from "../../text/similar.ts";
import { findStyle, printEntry, type TextStyle } from "./text-style.ts";

/** An entry of a section: its key and its value. */
export interface Entry {
  readonly key: string;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * The text of a valid catalog with entries added to one of its sections, every other character as it was. In a sorted
 * section they go to their sorted place, in any other after the most similar entry.
 */
export function insertEntries(text: string, section: string, entries: readonly Entry[]): string {
  const [first, ...others] = [...entries].sort((a, b) => byCodeUnit(a.key, b.key));
  const root = parseTree(text);
  const scopes = root && findNodeAtLocation(root, ["scopes"]);
  if (first === undefined || root === undefined || scopes === undefined) return text;
  const style = findStyle(text, scopes);
  const node = findNodeAtLocation(root, [section]);
  if (node === undefined) {
    // In front of what every catalog has, so that no line that is there gets a comma.
    const index = Math.max(0, root.children?.findIndex((each) => keyOf(each) === "keyTypes") ?? 0);
    const header = insertion(text, root, index, () => `${JSON.stringify(section)}:${style.space}{}`);
    return insertEntries(applyInsertions(text, [header]), section, entries);
  }
  const keys = node.children?.map(keyOf) ?? [];
  if (keys.length === 0) return insertEntries(fill(text, node, first, style), section, others);
  // Behind a last entry on one line, that line would get a comma.
  const end = /[\r\n]/.test(lastOf(text, node)) ? keys.length : keys.length - 1;
  const indexFor = createPlacer(keys, end);
  const place = (entry: Entry): Insertion =>
    insertion(text, node, indexFor(entry.key), (indent) => printEntry(entry.key, entry.value, indent, style));
  return applyInsertions(text, [first, ...others].map(place));
}

interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** Inserts a property before the one at an index, or after the last one; its object is not empty. */
function insertion(text: string, parent: Node, index: number, print: (indent: string) => string): Insertion {
  const next = parent.children?.[index];
  const previous = parent.children?.[index - 1];
  const gap = gapBefore(text, (next ?? previous)?.offset ?? 0);
  const printed = print(/[^\r\n]*$/.exec(gap)?.[0] ?? "");
  if (next !== undefined) return { offset: next.offset, text: `${printed},${gap}` };
  return { offset: previous === undefined ? 0 : previous.offset + previous.length, text: `,${gap}${printed}` };
}

function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  let at = 0;
  let result = "";
  // Sorting is stable: what goes to the same place stays in its order.
  for (const { offset, text: added } of [...insertions].sort((a, b) => a.offset - b.offset)) {
    result += text.slice(at, offset) + added;
    at = offset;
  }
  return result + text.slice(at);
}

/** Puts a first entry into an empty object. */
function fill(text: string, node: Node, { key, value }: Entry, style: TextStyle): string {
  const start = Math.max(text.lastIndexOf("\n", node.offset), text.lastIndexOf("\r", node.offset)) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, node.offset))?.[0] ?? "";
  const deeper = indent + style.unit;
  const [open, close] = style.tall
    ? [style.lineBreak + deeper, style.lineBreak + indent]
    : [style.padding, style.padding];
  const filled = `{${open}${printEntry(key, value, deeper, style)}${close}}`;
  return text.slice(0, node.offset) + filled + text.slice(node.offset + node.length);
}

function keyOf({ children }: Node): string {
  return String(children?.[0]?.value);
}

function lastOf(text: string, { children }: Node): string {
  const last = children?.at(-1);
  return last === undefined ? "" : text.slice(last.offset, last.offset + last.length);
}

/**
 * Finds where a key goes: to its sorted place, after the last of the most similar keys, or to the end, which `end` is where
 * keys are in no order.
 */
function createPlacer(keys: readonly string[], end: number): (key: string) => number {
  const isSorted = keys.every((each, index) => index === 0 || (keys[index - 1] ?? "") < each);
  if (isSorted) return (key) => lowerBound(keys, key);
  const last = new Map(
    keys.flatMap((each, index) => beginningsOf(each).map((beginning) => [beginning, index] as const)),
  );
  return (key) => {
    const like = beginningsOf(key).findLast((beginning) => last.has(beginning));
    return like === undefined ? end : Math.min((last.get(like) ?? end) + 1, end);
  };
}

/** Returns the index of the first sorted key after a key. */
function lowerBound(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The white space before an offset; where it spans lines, one line break and the indentation. */
function gapBefore(text: string, offset: number): string {
  let start = offset;
  while (/\s/.test(text[start - 1] ?? "")) start--;
  const gap = text.slice(start, offset);
  return /[\r\n]/.test(gap) ? (/(?:\r\n|\n|\r)[^\r\n]*$/.exec(gap)?.[0] ?? gap) : gap;
}
