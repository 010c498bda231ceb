import { alternativesOf } from "../../../src/operations/alternative.ts";
import { requirementOf, matchOperation } from "../../../src/operations/operations.ts";
import { refusal } from "../../../src/operations/refusal.ts";
import { missingWithImplied } from "../../../src/operations/missing-scopes.ts";
import type { Catalog, Operation, Source } from "../catalog/catalog.ts";
import { impliedTableOf } from "./implied.ts";
import { operationTableOf } from "./operation-table.ts";
import { findCovers, type Cover } from "./cover.ts";

/** What an operation needs, who says so, and how a key comes by it. */
export interface ExplainedOperation {
  readonly operation: string;
  /** In the words that compiler messages and errors use as well. */
  readonly needs: string;
  readonly evidence: Operation["evidence"];
  readonly allOf?: readonly string[];
  readonly anyOf?: NonNullable<Operation["anyOf"]>;
  /** Only for the evidence `observed`: the day. */
  readonly observed?: string;
  /** The operation that the provider recommends instead. */
  readonly replacedBy?: string;
  readonly note?: string;
  readonly sources: readonly Source[];
  readonly coveredBy: readonly Cover[];
  /** The needed scopes that the key lacks, if a key was given; absent for an operation whose scopes are unknown. */
  readonly missing?: readonly string[];
}

/** The operation of the catalog that is meant: by its id, or by a method and the path or URL of a request. */
export function findOperation(catalog: Catalog, method: string, url: string): Operation | undefined {
  const found = matchOperation(operationTableOf(catalog), { method, url });
  return catalog.operations.find(({ id }) => id === `${method.toUpperCase()} ${url}` || id === found?.operation);
}

/** What an operation needs, and of that what a key with these scopes lacks. */
export function explainOperation(
  catalog: Catalog,
  operation: Operation,
  granted?: readonly string[],
): ExplainedOperation {
  const { id, evidence, allOf, anyOf, observed, replacedBy, note, sources } = operation;
  const scopes = { ...(allOf && { allOf }), ...(anyOf && { anyOf }) };
  const row = { operation: id, evidence, ...scopes };
  const required = requirementOf({ hosts: [], operations: [row] }, id);
  const isKnown = evidence !== "unknown";
  return {
    ...row,
    needs: isKnown
      ? (refusal(row) ?? `${id} needs no scope: any valid key will do`)
      : `${id} needs a scope that is not known`,
    ...(observed !== undefined && { observed }),
    ...(replacedBy !== undefined && { replacedBy }),
    ...(note !== undefined && { note }),
    sources: catalog.sources.filter((source) => sources.includes(source.id)),
    coveredBy: findCovers(catalog, coverOf(operation)),
    ...(isKnown &&
      granted !== undefined && { missing: missingWithImplied(impliedTableOf(catalog), { required, granted }) }),
  };
}

function coverOf(operation: Operation): (scopes: ReadonlySet<string>) => boolean {
  const alternatives = (alternativesOf(operation) ?? []).filter(({ allOf }) => allOf.length > 0);
  return (scopes) => alternatives.some(({ allOf }) => allOf.every((scope) => scopes.has(scope)));
}
