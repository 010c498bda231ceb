import { matchOperation } from "../../operations/operations.ts";
import type { FoundOperation } from "../../operations/requirement.ts";
import type { OperationTable } from "../../scopes/tables.ts";

/** Text that is still encoded after so many rounds hides something. */
const mostRounds = 5;

const foldedTables: WeakMap<OperationTable, OperationTable> = /* @__PURE__ */ new WeakMap<
  OperationTable,
  OperationTable
>();

/**
 * True if text has a segment `.` or `..` after decoding, which would lead to another path.
 *
 * @internal
 */
export function hasDotSegment(text: string): boolean {
  const decoded = decodeFully(text);
  return decoded === undefined || decoded.some((form) => form.split(/[/\\]/u).some((part) => /^\.{1,2}$/u.test(part)));
}

/**
 * The operations that a server may take a request for if it reads paths in a loose way: without regard to letter case,
 * with separators decoded, repeated ones as one, and backslashes as slashes. One for each round of decoding. With an origin,
 * the operations of its host alone.
 *
 * @internal
 */
export function looseMatches(
  table: OperationTable,
  method: string,
  path: string,
  origin = "",
): readonly FoundOperation[] {
  const folded = fold(table);
  return (decodeFully(path) ?? []).flatMap((form) => {
    const plain = form.toLowerCase().replace(/[/\\]+/gu, "/");
    const encoded = plain.split("/").map(encodePart).join("/");
    const found = matchOperation(folded, { method, url: `${origin}${encoded}` });
    const own = found && table.operations.find(({ operation }) => foldId(operation) === found.operation);
    return found && own ? [{ ...found, operation: own.operation }] : [];
  });
}

/** Text after each round of decoding, itself first; undefined if it does not come to an end. */
function decodeFully(text: string): readonly string[] | undefined {
  const forms = [text];
  for (let round = 0; round < mostRounds; round++) {
    const last = forms.at(-1) ?? "";
    const next = last.replace(/%([\da-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    if (next === last) return forms;
    forms.push(next);
  }
  return undefined;
}

function encodePart(part: string): string {
  return part.replace(/[^\w.~!$&'()*+,;=:@-]/gu, (character) =>
    /\p{Cs}/u.test(character) ? "-" : encodeURIComponent(character),
  );
}

/** The same operations with their paths in lower case. */
function fold(table: OperationTable): OperationTable {
  const known = foldedTables.get(table);
  if (known !== undefined) return known;
  const operations = table.operations.map((row) => ({ ...row, operation: foldId(row.operation) }));
  const folded = { hosts: table.hosts, operations };
  foldedTables.set(table, folded);
  return folded;
}

function foldId(operation: string): string {
  const [method = "", path = ""] = operation.split(" ", 2);
  return `${method} ${path.replace(/\{[^}]*\}|[^{]+/gu, (part) => (part.startsWith("{") ? part : part.toLowerCase()))}`;
}
