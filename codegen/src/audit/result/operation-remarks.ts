import type { Catalog, Operation } from "../../catalog/catalog.ts";
import { explainCauses } from "../../operations/explain-causes.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { OperationRemarks, ReportedCall } from "./report.ts";

/** Returns the remarks on each operation that is called, sorted; operations without remarks are left out. */
export function operationRemarks(calls: readonly ReportedCall[], catalog: Catalog): readonly OperationRemarks[] {
  const operations = new Map(catalog.operations.map((operation) => [operation.id, operation]));
  const ids = [...new Set(calls.map(({ operation }) => operation))].sort(byCodeUnit);
  return ids.flatMap((id) => {
    const operation = operations.get(id);
    if (operation === undefined) return [];
    const { note } = operation;
    const causes = explainCauses(catalog, withoutNeeds(operation), { status: 403, message: "" });
    if (note === undefined && causes.length === 0) return [];
    return [{ operation: id, ...(note !== undefined && { note }), causes }];
  });
}

/** The operation as a key with every scope sees it. */
function withoutNeeds({ anyOf: _anyOf, byParameter: _byParameter, ...operation }: Operation): Operation {
  return { ...operation, allOf: [], evidence: "documented" };
}
