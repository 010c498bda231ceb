import type { Catalog } from "./catalog/catalog.ts";
import { emitBindings } from "./emit/emit-bindings.ts";
import { emitDetails } from "./emit/emit-details.ts";
import { emitGatePaths } from "./emit/emit-gate-paths.ts";
import { emitGate } from "./emit/emit-gate.ts";
import { emitGroups } from "./emit/emit-groups.ts";
import { emitIndex } from "./emit/emit-index.ts";
import { emitKeys } from "./emit/emit-keys.ts";
import { emitOperationTable } from "./emit/emit-operation-table.ts";
import { emitOperations } from "./emit/emit-operations.ts";
import { emitPresets } from "./emit/emit-presets.ts";
import { emitScopes } from "./emit/emit-scopes.ts";
import { emitTables } from "./emit/emit-tables.ts";
import { emitTypes } from "./emit/emit-types.ts";
import type { EmitOptions, GeneratedFile } from "./emit/generated-file.ts";
import { resolveNames } from "./names/resolve-names.ts";
import { printFile, type PrintedFile } from "./print/print-file.ts";

/** The generated code of a catalog: the same bytes for the same catalog and options, on every machine. */
export async function generate(catalog: Catalog, options: EmitOptions): Promise<readonly PrintedFile[]> {
  const names = resolveNames(catalog);
  const emitters: readonly (() => GeneratedFile)[] = [
    () => emitTypes(catalog, names, options),
    () => emitDetails(catalog),
    () => emitScopes(catalog, names, options),
    () => emitGroups(catalog, names, options),
    () => emitPresets(catalog, names, options),
    () => emitOperations(catalog, options),
    () => emitGate(catalog, options),
    () => emitGatePaths(catalog, options),
    () => emitTables(catalog, names, options),
    () => emitOperationTable(catalog, options),
    () => emitKeys(catalog, names, options),
    () => emitBindings(catalog, names, options),
    () => emitIndex(options),
  ];
  // One after the other, because of a large catalog a file and its parts take more memory than all else.
  const files: PrintedFile[] = [];
  for (const emit of emitters) files.push(await printFile(emit(), options.catalogName));
  return files;
}
