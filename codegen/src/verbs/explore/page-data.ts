import type { AuditReport } from "../../answers/read-report.ts";
import type { Catalog } from "../../catalog/catalog.ts";

/** A key whose scopes are known, as its saved answer or the person who pasted it said. */
export interface KnownKey {
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Everything that the page knows when it opens. */
export interface PageData {
  readonly catalog: Catalog;
  /** The module that the copied TypeScript imports from: `scopewright`. */
  readonly runtime: string;
  /** Key type → the function that builds a request for it: `general` → `generalKey`. */
  readonly helpers: readonly (readonly [keyType: string, helper: string])[];
  readonly report?: AuditReport;
  /** Up to two live keys. */
  readonly granted: readonly KnownKey[];
}
