import type { Catalog } from "../catalog/catalog.ts";
import type { PrintedFile } from "../print/print-file.ts";

/** The options of `generate`; the same as those of the command. */
export interface GenerateOptions {
  /** The file name of the catalog, for the first line and the back-links of each file; `scopes.json` by default. */
  readonly catalogName?: string;
  /** The module that the generated code imports its factories from; `scopewright/core` by default. */
  readonly runtime?: string;
  /** The extension in imports between generated files; `.js` by default. */
  readonly importExtension?: ".js" | ".ts" | "none";
  /** The command that the first line of each file names; `npx scopewright generate` by default. */
  readonly command?: string;
}

/**
 * Generates the files of a catalog in memory: the same text for the same catalog and options, on every machine.
 *
 * @example
 * const parsed = parseCatalog('{ "keyTypes": { "app": {} }, "scopes": { "a": { "keyTypes": ["app"], "access": "read" } } }', "scopes.json");
 * const files = parsed.ok ? await generate(parsed.catalog) : [];
 * files.some(({ name }) => name === "index.ts"); //=> true
 *
 * @param catalog What `parseCatalog` returns. It is not changed.
 * @returns Name and text of each file, with names relative to the output folder. `writeOutput` writes them, `checkOutput`
 * compares them with a folder.
 */
export async function generate(catalog: Catalog, options: GenerateOptions = {}): Promise<readonly PrintedFile[]> {
  const { catalogName = "scopes.json", runtime = "scopewright/core", importExtension = ".js", command } = options;
  // Loaded only now, so that an import of the package costs little.
  const { generate: generateFiles } = await import("../generation/generate.ts");
  const extension = importExtension === "none" ? "" : importExtension;
  return generateFiles(catalog, {
    ...{ catalogName, runtime, importExtension: extension },
    ...(command !== undefined && { command }),
  });
}
