import { readOwn } from "../input/read.ts";
import type { KeyTypeRow, OperationRow } from "../scopes/tables.ts";
import { type Alternative, alternativesOf, isForKeyType } from "./alternative.ts";
import type { Requirement } from "./requirement.ts";

/**
 * Returns what an operation needs of a key of a type: only the alternatives that such a key can use. The requirement itself
 * if the type is unknown, or if keys of the type can use none. Alternatives with scopes that they cannot have are left out.
 *
 * @internal
 */
export function requirementForKeyType(
  requirement: Requirement,
  keyType: string | undefined,
  keyTypes: readonly KeyTypeRow[] = [],
): Requirement {
  const anyOf = readOwn(requirement, "anyOf");
  if (anyOf === undefined || keyType === undefined) return requirement;
  const meant = anyOf.filter((entry) => typeof entry === "string" || isForKeyType(entry, keyType));
  if (meant.length === 0) return requirement;
  const scopes = keyTypes.find(({ id }) => id === keyType)?.scopes ?? [];
  const carried = meant.filter((entry) =>
    (typeof entry === "string" ? [entry] : entry.allOf).every((scope) => scopes.includes(scope)),
  );
  const usable = carried.length > 0 ? carried : meant;
  // It had alternatives, and still has.
  return { ...requirement, anyOf: usable.map(withoutKeyTypes) } as Requirement;
}

/**
 * Returns the scope that the value of a path parameter decides on; `undefined` if none of the values that the catalog
 * knows is given. Letter case does not count, because a server may ignore it.
 *
 * @internal
 */
export function scopeByParameter(
  byParameter: OperationRow["byParameter"] | undefined,
  parameters: Readonly<Record<string, string>>,
): string | undefined {
  const given = byParameter && parameters[byParameter.parameter]?.toLowerCase();
  return byParameter?.values.find(([value]) => value.toLowerCase() === given)?.[1];
}

/**
 * True if keys of a type can use an alternative of what an operation needs; true if the type is unknown.
 *
 * @internal
 */
export function isUsableBy(requirement: Requirement, keyType: string | undefined): boolean {
  return alternativesOf(requirement)?.some((alternative) => isForKeyType(alternative, keyType)) === true;
}

function withoutKeyTypes(entry: string | Alternative): string | Alternative {
  return typeof entry === "string" ? entry : { allOf: entry.allOf };
}
