import { dirname } from "node:path";
import { orIoError, type ExitCode } from "../../files/command-error.ts";
import { holdsText } from "../../files/read/holds-text.ts";
import { makeFolder } from "../../files/make-folder.ts";
import { keyManifestSchema } from "./key-manifest-schema.ts";
import type { Output } from "../../cli/output.ts";
import { refuseForeign } from "../../files/refuse-foreign.ts";
import { replaceFile } from "../../files/replace-file.ts";
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
  const isStale = !holdsText(out, text);
  if (isStale) {
    const isOwn = (other: string): boolean => other.includes('"title": "Key manifest');
    refuseForeign({ path: out, isOwn, what: "a schema of key manifests", option: "--out" });
    await orIoError(out, () => makeFolder(dirname(out)));
    await replaceFile(out, text);
  }
  output.result({ ok: true, out, written: isStale });
  output.say(`${out}: ${isStale ? "written" : "up to date"}.`);
  return 0;
}
