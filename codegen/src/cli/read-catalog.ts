import type { Catalog } from "../catalog/catalog.ts";
import { formatIssue, type Issue } from "../catalog/issue.ts";
import { parseCatalog } from "../catalog/parse-catalog.ts";
import type { ExitCode } from "../files/command-error.ts";
import { counted } from "../text/counted.ts";
import type { Output } from "./output.ts";
import { readCatalogText } from "../generation/generation-options.ts";

/** A catalog, or its issues. */
export type CatalogResult =
  { readonly ok: true; readonly catalog: Catalog } | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads and parses a catalog.
 *
 * @throws {CommandError} where the file cannot be read
 */
export async function readCatalog(path: string): Promise<CatalogResult> {
  return parseCatalog(await readCatalogText(path), path);
}

/** Reports every issue of a catalog at once. */
export function reportIssues(path: string, issues: readonly Issue[], output: Output): ExitCode {
  output.result({ ok: false, catalog: path, issues });
  for (const issue of issues) output.note(formatIssue(issue));
  output.note(`${path}: ${counted(issues.length, "issue")}.`);
  return 1;
}
