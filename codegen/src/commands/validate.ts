import type { ExitCode } from "../command-error.ts";
import type { Output } from "../output.ts";
import { readCatalog, reportIssues } from "./read-catalog.ts";

/** Tells every issue of a catalog with its place. */
export async function validateCommand(path: string, output: Output): Promise<ExitCode> {
  const result = await readCatalog(path);
  if (!result.ok) return reportIssues(path, result.issues, output);
  const { scopes, keyTypes, operations } = result.catalog;
  output.result({ ok: true, catalog: path, issues: [] });
  output.say(`${path}: valid, ${scopes.length} scopes, ${keyTypes.length} key types, ${operations.length} operations.`);
  return 0;
}
