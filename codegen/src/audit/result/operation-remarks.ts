import type { Cause } from "../../../../src/operations/causes.ts";
import type { Catalog, Operation } from "../../catalog/catalog.ts";
import { explainCauses, type ExplainedOperation } from "../../operations/explain-causes.ts";
import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { OperationRemarks, ReportedCall } from "./report.ts";

/** The catalog's remarks on the operations that the code calls. */
export interface Remarks {
  /** Remarks on single operations, sorted; operations without remarks are left out. */
  readonly remarks: readonly OperationRemarks[];
  /** Causes of a refusal that every call can have. */
  readonly refusals: readonly Cause[];
}

/** Returns the remarks on each operation that is called. */
export function operationRemarks(calls: readonly ReportedCall[], catalog: Catalog): Remarks {
  const called = new Set(calls.map(({ operation }) => operation));
  const operations = catalog.operations.filter(({ id }) => called.has(id)).sort((a, b) => byCodeUnit(a.id, b.id));
  const explained = operations.map((operation) => ({
    operation,
    causes: explainCauses(catalog, withoutNeeds(operation), { status: 403, message: "" }),
  }));
  const [first] = explained;
  return {
    remarks: explained.flatMap(({ operation: { id, note }, causes }) => {
      const own = causes.filter(({ likelihood }) => likelihood !== "possible");
      if (note === undefined && own.length === 0) return [];
      return [{ operation: id, ...(note !== undefined && { note }), causes: own }];
    }),
    refusals: first?.causes.filter(({ likelihood }) => likelihood === "possible") ?? [],
  };
}

/** The operation as a key with every scope sees it. */
function withoutNeeds({ id, replacedBy }: Operation): ExplainedOperation {
  return { id, evidence: "documented", allOf: [], ...(replacedBy !== undefined && { replacedBy }) };
}
