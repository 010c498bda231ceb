import { parse } from "csv-parse/sync";
import type { Cell, TableBlock } from "./blocks.ts";

const delimiters = [",", ";", "\t", "|"] as const;

/** The table of a CSV text, or nothing if the text has no columns. */
export function parseCsv(text: string): TableBlock | undefined {
  const [head = ""] = text.split(/\r\n|\r|\n/u, 1);
  const delimiter = delimiters.find((each) => head.split(each).length > 1);
  if (delimiter === undefined) return undefined;
  const records = parseRecords(text, delimiter);
  if (records === undefined) return undefined;
  const starts = lineStarts(text);
  const rows = records.map(({ record, info }) =>
    record.map((cell): Cell => ({ text: cell, offset: starts[Math.max(0, info.lines - 1)] ?? 0 })),
  );
  return { kind: "table", rows };
}

interface CsvRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parseRecords(text: string, delimiter: string): readonly CsvRecord[] | undefined {
  const records: CsvRecord[] = [];
  try {
    parse(text, {
      ...{ delimiter, relax_column_count: true, skip_empty_lines: true, comment: "#", trim: true },
      on_record: (record: readonly string[], info) => {
        records.push({ record, info: { lines: info.lines } });
        return null;
      },
    });
    return records;
  } catch {
    // A quote that is never closed: the text is no CSV.
    return undefined;
  }
}

/** Returns true if the first lines of a text have the same number of columns, and a heading for scopes or keys. */
export function looksLikeCsv(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/u)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  const [head = "", next] = lines;
  if (next === undefined || /^\s*\||[{}[\]=()`]/u.test(head)) return false;
  return delimiters.some((each) => {
    const width = head.split(each).length;
    return width > 1 && next.split(each).length >= width && /\b(?:scopes?|permissions?)\b/iu.test(head);
  });
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\r|\n/gu), ({ index, 0: { length } }) => index + length)];
}
