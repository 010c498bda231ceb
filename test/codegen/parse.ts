import { formatIssue } from "../../codegen/src/catalog/issue.ts";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import type { Catalog } from "../../codegen/src/catalog/catalog.ts";

/** The catalog of a text that has no issues. */
export function parse(text: string, file = "scopes.json"): Catalog {
  const parsed = parseCatalog(text, file);
  if (!parsed.ok) throw new Error(parsed.issues.map(formatIssue).join("\n"));
  return parsed.catalog;
}

/** The smallest catalog with these scopes, all of one key type. */
export function catalogWith(...scopes: readonly string[]): Catalog {
  return {
    hosts: [],
    keyTypes: [{ id: "general", sources: [] }],
    groups: [],
    scopes: scopes.map((name) => ({ name, keyTypes: ["general"], access: "read", sources: [] })),
    automatic: [],
    retired: [],
    presets: [],
    operations: [],
    refusals: [],
    sdks: [],
    links: {},
    sources: [],
  };
}
