import { type Cause, findCauses } from "../../../src/operations/causes.ts";
import { missingScopes } from "../../../src/operations/missing-scopes.ts";
import { requirementOf } from "../../../src/operations/operations.ts";
import type { Catalog, Operation } from "../catalog/catalog.ts";

/** An answer with which the provider refused a call. */
export interface RefusedAnswer {
  readonly status: number;
  /** What the provider said; empty if it said nothing. */
  readonly message: string;
  /** The scopes of the key that called, if they are known. */
  readonly granted?: readonly string[] | undefined;
}

/** The part of an operation that decides why it is refused. */
export type ExplainedOperation = Pick<Operation, "id" | "evidence" | "allOf" | "anyOf" | "replacedBy">;

/** Returns the causes of a refused call according to the catalog, the most likely first. */
export function explainCauses(
  { hosts, refusals }: Catalog,
  { id, evidence, allOf, anyOf, replacedBy }: ExplainedOperation,
  { status, message, granted }: RefusedAnswer,
): readonly Cause[] {
  const needs = { ...(allOf && { allOf }), ...(anyOf && { anyOf }) };
  const row = { operation: id, evidence, ...needs, ...(replacedBy !== undefined && { replacedBy }) };
  const table = { hosts, operations: [row], refusals };
  const requirement = requirementOf(table, id);
  const isKnown = granted !== undefined && requirement.evidence !== "unknown";
  return findCauses(table, {
    ...{ status, messages: [message], requirement },
    ...(isKnown && { missing: missingScopes({ required: requirement, granted }) }),
  });
}
