import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { formatIssue } from "../../../codegen/src/catalog/issue.ts";
import { parseCatalog } from "../../../codegen/src/catalog/parse-catalog.ts";

/** A section of a catalog, as it stands in the file. */
export type Section = Readonly<Record<string, object>>;

/** The sections of a catalog that tests change one at a time. */
export interface Sections {
  readonly provider: string;
  readonly hosts: readonly string[];
  readonly keyTypes: Section;
  readonly groups: Section;
  readonly scopes: Section;
  readonly automatic: Section;
  readonly retired: Section;
  readonly presets: Section;
  readonly operations: Section;
  readonly sources: Section;
  readonly refusals?: readonly object[];
  readonly sdks?: Section;
  readonly links?: Section | Readonly<Record<string, string>>;
}

/** A scope as it stands in the file. */
export function scope(keyType = "general", access = "read", more: object = {}): object {
  return { keyTypes: [keyType], access, ...more };
}

/** A small catalog with something in every section. */
export const base: Sections = {
  provider: "Example",
  hosts: ["api.example.com"],
  keyTypes: { general: {}, billing: {} },
  groups: { mail: {}, stats: {} },
  scopes: {
    "billing.read": scope("billing"),
    "mail.read": scope("general", "read", { group: "mail" }),
    "mail.send": scope("general", "write", { group: "mail" }),
    "stats.read": scope("general", "read", { group: "stats", description: "Read statistics." }),
    "tags.read": scope(),
  },
  automatic: { "2fa_required": {} },
  retired: { "mail.sent": { use: ["mail.send"], reason: "Never was one." } },
  presets: { sender: { keyType: "general", read: ["mail.read"], full: ["mail.read", "mail.send"] } },
  operations: {
    "GET /mail/{id}": { allOf: ["mail.read"], evidence: "documented" },
    "GET /stats": { anyOf: ["stats.read", "mail.read"], evidence: "rule" },
    "GET /tags": { evidence: "unknown" },
    "POST /keys": { allOf: [], evidence: "rule" },
  },
  sources: { page: { title: "A page" } },
};

/** A section without one of its entries. */
export function without(section: Section, ...names: readonly string[]): Section {
  return Object.fromEntries(Object.entries(section).filter(([name]) => !names.includes(name)));
}

/** The text of a catalog: the base with some sections replaced. */
export function textOf(changes: Partial<Sections> = {}): string {
  return `${JSON.stringify({ ...base, ...changes }, null, 2)}\n`;
}

/** The catalog that a text holds; the test fails on one with issues. */
export function catalogOf(text: string): Catalog {
  const parsed = parseCatalog(text, "scopes.json");
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\n"));
  return parsed.catalog;
}
