import type { OperationTable } from "../../../src/scopes/tables.ts";
import type { Catalog } from "../catalog/catalog.ts";

/** The hosts and operations of a catalog as the run-time matcher takes them. */
export function operationTableOf({ hosts, operations }: Catalog): OperationTable {
  return {
    hosts,
    operations: operations.map(({ id, evidence, allOf, anyOf, host, replacedBy, note }) => ({
      operation: id,
      evidence,
      ...(allOf && { allOf }),
      ...(anyOf && { anyOf }),
      ...(host !== undefined && { host }),
      ...(replacedBy !== undefined && { replacedBy }),
      ...(note !== undefined && { note }),
    })),
  };
}

/** The hosts of a catalog, those that only some operations have included. */
export function hostsOf({ hosts, operations }: Catalog): readonly string[] {
  return [...new Set([...hosts, ...operations.flatMap(({ host }) => (host === undefined ? [] : [host]))])];
}
