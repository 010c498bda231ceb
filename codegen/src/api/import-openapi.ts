import type { Issue } from "../catalog/issue.ts";
import type { Change } from "../diff/change.ts";

/** The options of `importOpenApi`; the same decisions as those of the command. */
export interface ImportOpenApiOptions {
  /** The text of the catalog to merge into; absent for a new catalog. */
  readonly catalog?: string;
  /** The path of the catalog, for the places of issues; `scopes.json` by default. */
  readonly catalogName?: string;
  /** Whether a requirement with several scopes needs all of them or any one; absent if that is undecided. */
  readonly several?: "all" | "any";
  /** The methods that only read, to assume the access of scopes; `GET` and `HEAD` by default. */
  readonly readMethods?: readonly string[];
  /** Names of extensions that list scopes, beside those that are known. */
  readonly extensions?: readonly string[];
  /** The id of the source that marks every entry of this import; made from the file name by default. */
  readonly source?: string;
}

/** The names that an import adds, changes or leaves alone in one section of the catalog. */
export interface ImportChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Owned by the import, but no longer in the documents; they stay until a person removes them. */
  readonly removed: readonly string[];
  /** Different in the documents, but edited by a person; they stay as they are. */
  readonly kept: readonly string[];
}

/** The text of a catalog with the documents merged in; or every issue of the catalog. */
export type ImportedOpenApi =
  | {
      readonly ok: true;
      /** The text of the catalog, always a valid one; equal to the given text if nothing is new. */
      readonly text: string;
      readonly changes: Readonly<Record<"keyTypes" | "scopes" | "operations", ImportChanges>>;
      readonly addedHosts: readonly string[];
      /** What `diffCatalogs` says if a person deletes the entries that the documents no longer have. */
      readonly removals: readonly Change[];
      /** Requirements with several scopes. If there are any, decide with the option `several` before you use the text. */
      readonly several: readonly { readonly operation: string; readonly scopes: readonly string[] }[];
      /** Places that the documents get wrong or leave open, each as `file:line` and a sentence. */
      readonly flags: readonly { readonly place: string; readonly message: string }[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/**
 * Reads OpenAPI documents (2.0, 3.0 or 3.1, JSON or YAML) that describe one API, and returns the text of a catalog. It
 * follows `$ref`s to files, uses no network, and writes nothing.
 *
 * @example
 * const imported = await importOpenApi(["openapi.yaml"], { several: "any" });
 * if (imported.ok) await writeFile("pets.json", imported.text);
 *
 * @param files The paths of the documents, relative to the working folder.
 * @throws {CommandError} if a document cannot be read, has no scopes, or is about another provider than the catalog; the
 * message holds every problem.
 */
export async function importOpenApi(
  files: readonly string[],
  options: ImportOpenApiOptions = {},
): Promise<ImportedOpenApi> {
  const { catalog, catalogName = "scopes.json", readMethods = ["GET", "HEAD"], several, extensions, source } = options;
  // Loaded only now, because it loads parsers of YAML and JSON.
  const { importDocuments } = await import("../verbs/import/openapi/import-documents.ts");
  const settings = { catalogName, before: catalog, several, readMethods, extensions, source };
  const imported = await importDocuments(files, settings);
  if (!imported.ok) return imported;
  const { draft, merged, removals } = imported;
  return { ok: true, ...merged, removals, several: draft.several, flags: draft.flags };
}
