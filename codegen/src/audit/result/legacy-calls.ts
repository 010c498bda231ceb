import type { Catalog } from "../../catalog/catalog.ts";
import type { Report, ReportedCall } from "./report.ts";

/** Returns the calls that are legacy or need a legacy scope, with what the catalog says to use instead. */
export function legacyCalls(calls: readonly ReportedCall[], catalog: Catalog): Report["legacy"] {
  const legacy = new Map(
    catalog.scopes.flatMap(({ name, legacy: why }) => (why === undefined ? [] : [[name, why] as const])),
  );
  const replaced = new Map(
    catalog.operations.flatMap(({ id, replacedBy, note }) =>
      replacedBy === undefined ? [] : [[id, [`Use ${replacedBy}.`, ...(note === undefined ? [] : [note])]] as const],
    ),
  );
  return calls.flatMap(({ scopes, operation, file, line, column, function: name }) => {
    // What replaces an operation needs other scopes, so there is no need to name them as well.
    const reasons = replaced.get(operation) ?? scopes.flatMap((scope) => legacy.get(scope) ?? []);
    if (reasons.length === 0) return [];
    return [
      {
        ...{ file, line, column, operation, instead: [...new Set(reasons)].join(" ") },
        ...(name !== undefined && { function: name }),
      },
    ];
  });
}
