import type { Catalog } from "../catalog/catalog.ts";
import { emitFiles } from "../emit/emit-files.ts";
import type { EmitOptions } from "../print/generated-file.ts";
import type { PrintedFile } from "../print/print-file.ts";
import { printFiles } from "../print/print-files.ts";

/**
 * Generates the files of a catalog: the same bytes for the same catalog and options, on every machine.
 *
 * The catalog is not needed any more when this function returns, even while the promise is pending.
 */
export function generate(catalog: Catalog, options: EmitOptions): Promise<readonly PrintedFile[]> {
  return printFiles(emitFiles(catalog, options), options);
}
