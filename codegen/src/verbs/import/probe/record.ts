import { findNodeAtLocation, parseTree } from "jsonc-parser";
import { findStyle, printEntry } from "../text-style.ts";
import type { Conclusion } from "./conclude.ts";

type Observed = Extract<Conclusion, { kind: "observed" }>;

/** The text of a valid catalog with observations in place of unknown evidence, every other character as it was. */
export function recordObservations(text: string, observed: readonly Observed[]): string {
  return observed.reduce(recordOne, text);
}

function recordOne(text: string, { operation, allOf, date, note }: Observed): string {
  const root = parseTree(text);
  const operations = root && findNodeAtLocation(root, ["operations"]);
  const value = root && findNodeAtLocation(root, ["operations", operation]);
  const property = value?.parent;
  if (operations === undefined || value === undefined || property === undefined) return text;
  const { note: said, ...rest } = JSON.parse(text.slice(value.offset, value.offset + value.length)) as Record<
    string,
    unknown
  >;
  const remark = note ?? (typeof said === "string" ? said : undefined);
  const entry = { allOf, observed: date, ...rest, evidence: "observed", ...(remark !== undefined && { note: remark }) };
  const start = text.lastIndexOf("\n", property.offset) + 1;
  const indent = /^[ \t]*/u.exec(text.slice(start, property.offset))?.[0] ?? "";
  const printed = printEntry(operation, entry, indent, findStyle(text, operations));
  return text.slice(0, property.offset) + printed + text.slice(property.offset + property.length);
}
