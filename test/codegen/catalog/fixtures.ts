import { formatIssue } from "../../../codegen/src/catalog/issue.ts";
import { parseCatalog } from "../../../codegen/src/catalog/parse-catalog.ts";

/** A value as it comes out of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** A small catalog without issues, to be changed in one place per test. */
export const base: Readonly<Record<string, Json>> = {
  keyTypes: { general: {}, billing: {} },
  groups: { mail: {} },
  scopes: {
    "mail.send": { keyTypes: ["general"], access: "write", group: "mail" },
    "mail.read": { keyTypes: ["general"], access: "read", group: "mail" },
    "billing.read": { keyTypes: ["billing"], access: "read" },
  },
  automatic: { "2fa_required": {} },
  retired: { "mail.sent": { use: ["mail.send"] } },
};

/** The base catalog with some of its sections replaced, as text. */
export function textWith(changes: Readonly<Record<string, Json>>): string {
  return JSON.stringify({ ...base, ...changes }, null, 2);
}

/** Every issue of a text as its formatted line. */
export function linesOf(text: string): readonly string[] {
  const parsed = parseCatalog(text, "scopes.json");
  return parsed.ok ? [] : parsed.issues.map(formatIssue);
}

/** The catalog of a text that has no issues. */
export function catalogOf(text: string): object {
  const parsed = parseCatalog(text, "scopes.json");
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\n"));
  return parsed.catalog;
}
