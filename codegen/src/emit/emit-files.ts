import type { Catalog } from "../catalog/catalog.ts";
import { resolveNames } from "../names/resolve-names.ts";
import { emitBindings } from "./keys/emit-bindings.ts";
import { emitClient } from "./operations/emit-client.ts";
import { emitDetails } from "./scopes/emit-details.ts";
import { emitGatePaths } from "./operations/emit-gate-paths.ts";
import { emitGate } from "./operations/emit-gate.ts";
import { emitGroups } from "./scopes/emit-groups.ts";
import { emitIndex } from "./emit-index.ts";
import { emitReadme } from "./emit-readme.ts";
import { emitKeys } from "./keys/emit-keys.ts";
import { emitOperationTable } from "./operations/emit-operation-table.ts";
import { emitOperations } from "./operations/emit-operations.ts";
import { emitPresets } from "./scopes/emit-presets.ts";
import { emitScopes } from "./scopes/emit-scopes.ts";
import { emitTables } from "./keys/emit-tables.ts";
import { emitTypes } from "./scopes/emit-types.ts";
import type { EmitOptions, GeneratedFile } from "../print/generated-file.ts";

/** Every file of a catalog, each emitted when it is asked for: of a large catalog a file takes more memory than all else. */
export function* emitFiles(catalog: Catalog, options: EmitOptions): Iterable<GeneratedFile> {
  const names = resolveNames(catalog);
  yield emitTypes(catalog, names, options);
  yield emitDetails(catalog);
  yield emitScopes(catalog, names, options);
  yield emitGroups(catalog, names, options);
  yield emitPresets(catalog, names, options);
  yield emitOperations(catalog, options);
  yield emitGate(catalog, options);
  if (catalog.operations.length > 0) yield emitGatePaths(catalog, options);
  yield emitTables(catalog, names, options);
  yield emitOperationTable(catalog, options);
  yield emitKeys(catalog, names, options);
  yield emitBindings(catalog, names, options);
  if (catalog.operations.length > 0) yield emitClient(catalog, names, options);
  yield emitIndex(catalog, options);
  yield emitReadme(catalog, names, options);
}
