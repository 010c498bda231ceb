import { alternativesOf } from "../../../src/operations/alternative.ts";
import type { Alternative, Operation } from "../catalog/catalog.ts";

/** A call of an operation, with the values of the parameters in its path if they are known. */
export interface Call {
  readonly operation: Operation;
  readonly parameters?: Readonly<Record<string, string>> | undefined;
}

/**
 * The ways to be allowed to make one call; `undefined` if they are unknown. Where the scope depends on a parameter, the one
 * of its value; all of them together if the value is unknown.
 */
export function needsOf({ operation, parameters }: Call): readonly Alternative[] | undefined {
  const alternatives = alternativesOf(operation);
  const { byParameter } = operation;
  if (byParameter === undefined || alternatives === undefined) return alternatives;
  const value = parameters?.[byParameter.parameter];
  const named = byParameter.values.filter((entry) => entry.value === value);
  const scopes = [...new Set((named.length > 0 ? named : byParameter.values).map(({ scope }) => scope))];
  const listed = new Set(byParameter.values.map(({ scope }) => scope));
  const isOther = ({ allOf, keyTypes }: Alternative): boolean =>
    keyTypes !== undefined || allOf.length !== 1 || !listed.has(allOf[0] ?? "");
  return [{ allOf: scopes }, ...alternatives.filter(isOther)];
}
