import type { ExitCode } from "../../files/command-error.ts";
import { keyManifestSchema } from "./key-manifest-schema.ts";
import type { Output } from "../../cli/output.ts";
import { writeOwn } from "../../files/write/write-own.ts";
import { readCatalog, reportIssues } from "../../cli/read-catalog.ts";

/** Prints the JSON Schema of key manifests for a catalog, or writes it to a file. */
export async function schemaCommand(catalog: string, out: string | undefined, output: Output): Promise<ExitCode> {
  const result = await readCatalog(catalog);
  if (!result.ok) return reportIssues(catalog, result.issues, output);
  const schema = keyManifestSchema(result.catalog);
  const text = `${JSON.stringify(schema, undefined, 2)}\n`;
  if (out === undefined) {
    output.print(text);
    output.result(schema);
    return 0;
  }
  const isOwn = (other: string): boolean => other.includes('"title": "Key manifest');
  const written = await writeOwn({ path: out, isOwn, what: "a schema of key manifests", option: "--out" }, text);
  output.result({ ok: true, out, written });
  output.say(`${out}: ${written ? "written" : "up to date"}.`);
  return 0;
}
