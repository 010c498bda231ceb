import { redact } from "../../../../src/client/http/secrets/redact.ts";
import type { Finding } from "../../catalog/finding.ts";
import { quote } from "../../text/show.ts";
import { isOneWord, isPattern, looksLikeScope, namesScopes, patternFinding, splitNames } from "../name-shape.ts";
import { nothingFound, type Found, type FoundList, type FoundName, type IsKnown } from "../reading.ts";
import type { Cell, TableBlock } from "./blocks.ts";

/** Reads the column of a table that lists scopes; rows with the same key in another column belong together. */
export function readTable({ rows }: TableBlock, isKnown: IsKnown): Found {
  const [first = []] = rows;
  const width = Math.max(0, ...rows.slice(0, 1000).map(({ length }) => length));
  const heading = first.findIndex(({ text }) => isHeading(text, isKnown));
  const column = heading === -1 ? bestColumn(rows, width, isKnown) : heading;
  if (column === undefined) return nothingFound;
  const hasHeading =
    heading !== -1 || !splitNames(first[column]?.text ?? "").some((name) => looksLikeScope(name, isKnown));
  const keyColumn = hasHeading ? first.findIndex(({ text }, index) => index !== column && isKeyHeading(text)) : -1;
  const keys = new Map<string, FoundName[]>();
  const notUnderstood: Finding[] = [];
  for (const row of hasHeading ? rows.slice(1) : rows) {
    const cell = row[column];
    if (cell === undefined || cell.text.trim() === "") continue;
    const key = keyColumn === -1 ? "" : (row[keyColumn]?.text.trim() ?? "");
    const { names, finding } = readCell(cell, heading !== -1, isKnown);
    keys.set(key, [...(keys.get(key) ?? []), ...names]);
    if (finding !== undefined) notUnderstood.push(finding);
  }
  const lists: readonly FoundList[] = [...keys].map(([name, names]) => ({
    identity: name === "" ? {} : { name: redact(name) },
    names,
  }));
  return { lists: lists.filter(({ names }) => names.length > 0), notUnderstood, broken: [] };
}

function isHeading(text: string, isKnown: IsKnown): boolean {
  const word = text.trim().replace(/\s+/gu, "_");
  return !looksLikeScope(text.trim(), isKnown) && (namesScopes(word) || /^(?:scopes?|permissions?)_/iu.test(word));
}

function isKeyHeading(text: string): boolean {
  return /^(?:api[ _-]?)?keys?(?:[ _-]?name)?$|^name$/iu.test(text.trim());
}

/** The column with the most cells that look like a scope: at least one, and at least half of its cells. */
function bestColumn(rows: TableBlock["rows"], width: number, isKnown: IsKnown): number | undefined {
  const counts = Array.from({ length: Math.min(width, 100) }, (_, column) => {
    const cells = rows.map((row) => splitNames(row[column]?.text ?? "")).filter(({ length }) => length > 0);
    const count = cells.filter((names) => names.every((name) => looksLikeScope(name, isKnown))).length;
    return count * 2 >= cells.length - 1 ? count : 0;
  });
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : counts.indexOf(most);
}

function readCell(cell: Cell, isNamed: boolean, isKnown: IsKnown): { names: readonly FoundName[]; finding?: Finding } {
  const { offset } = cell;
  const words = splitNames(cell.text);
  const isName = (word: string): boolean =>
    !isPattern(word, isKnown) && (looksLikeScope(word, isKnown) || (isNamed && words.length === 1 && isOneWord(word)));
  const names = words.filter(isName);
  // Words beside a name in its cell explain it; a cell without any name, or with a pattern, is reported.
  const finding: Finding = { offset, path: [], ...patternFinding, received: quote(redact(cell.text.trim())) };
  const isClear = names.length > 0 && !words.some((word) => isPattern(word, isKnown));
  return { names: names.map((name) => ({ name, offset })), ...(isClear ? {} : { finding }) };
}
