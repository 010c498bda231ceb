import type { ExitCode } from "../../files/command-error.ts";
import type { Output } from "../../cli/output.ts";
import { counted } from "../../text/counted.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";

/** Reports every issue of a catalog with its place. */
export async function validateCommand(path: string, output: Output): Promise<ExitCode> {
  const result = await readCatalog(path);
  if (!result.ok) return reportIssues(path, result.issues, output);
  const { scopes, keyTypes, operations } = result.catalog;
  output.result({ ok: true, catalog: path, issues: [] });
  const counts = [
    counted(scopes.length, "scope"),
    counted(keyTypes.length, "key type"),
    counted(operations.length, "operation"),
  ];
  output.say(`${path}: valid, ${counts.join(", ")}.`);
  return 0;
}
