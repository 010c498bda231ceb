import { indentation, layoutUnion } from "../../print/layout.ts";
import { propertyKey } from "../../print/text/quote.ts";
import type { CallableTables } from "./callable-tables.ts";

/** Lays out the members of a table from scopes to operations. */
export function layoutByScope(byScope: CallableTables["byScope"], indent: string): readonly string[] {
  return byScope.map(([scope, operations]) => layoutUnion(`readonly ${propertyKey(scope)}:`, operations, ";", indent));
}

/** Lays out the members of a table from lists of scopes to operations. */
export function layoutBySeveralScopes(rows: CallableTables["bySeveralScopes"], indent: string): readonly string[] {
  const name = ([scopes]: (typeof rows)[number]): string => `readonly ${propertyKey(nameOf(scopes))}:`;
  const members = ([scopes, operations]: (typeof rows)[number], deeper: string): readonly string[] => [
    layoutUnion("readonly needs:", scopes, ";", deeper),
    layoutUnion("readonly operations:", operations, ";", deeper),
  ];
  return rows.map((row) => layoutMembers(name(row), (deeper) => members(row, deeper), indent));
}

/** Lays out the tables of a key type. */
export function layoutKeyType([keyType, tables]: readonly [string, CallableTables]): string {
  const members = (indent: string): readonly string[] => [
    layoutMembers("readonly byScope:", (deeper) => layoutByScope(tables.byScope, deeper), indent),
    layoutMembers(
      "readonly bySeveralScopes:",
      (deeper) => layoutBySeveralScopes(tables.bySeveralScopes, deeper),
      indent,
    ),
  ];
  return layoutMembers(`readonly ${propertyKey(keyType)}:`, members, indentation);
}

/** Lays out a member whose type is an object; its brace stays on the line, however long that is. */
export function layoutMembers(before: string, members: (indent: string) => readonly string[], indent: string): string {
  const inner = members(indent + indentation);
  return inner.length === 0 ? `${indent}${before} {};` : `${indent}${before} {\n${inner.join("\n")}\n${indent}};`;
}

/** The name of a list of scopes: they are joined by a plus sign if no scope has one. */
function nameOf(scopes: readonly string[]): string {
  return scopes.some((scope) => scope.includes("+")) ? JSON.stringify(scopes) : scopes.join(" + ");
}
