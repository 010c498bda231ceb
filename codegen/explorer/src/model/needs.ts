import { alternativesOf, isForKeyType, type Alternative } from "../../../../src/operations/alternative.ts";
import type { Operation } from "../../../src/catalog/catalog.ts";

/** A key as far as it decides which calls it may make: its scopes, those that they imply included, and its type if known. */
export interface Rights {
  readonly scopes: ReadonlySet<string>;
  readonly keyType?: string;
}

/** The ways to be allowed to make a call, the least privileged first; `undefined` if they are unknown. */
export function waysOf(operation: Operation): readonly Alternative[] | undefined {
  return operation.evidence === "unknown" ? undefined : alternativesOf(operation);
}

/** Every scope that an operation may need. */
export function scopesNamedBy(operation: Operation): readonly string[] {
  return [...new Set((waysOf(operation) ?? []).flatMap(({ allOf }) => allOf))];
}

/** Whether any valid key may make the call. */
export function isFree(operation: Operation): boolean {
  return waysOf(operation)?.some(({ allOf }) => allOf.length === 0) === true;
}

/** Whether a key may make the call; `false` if it is unknown what the call needs. */
export function isOpened(operation: Operation, { scopes, keyType }: Rights): boolean {
  const ways = waysOf(operation) ?? [];
  return ways.some((way) => isForKeyType(way, keyType) && way.allOf.every((scope) => scopes.has(scope)));
}
