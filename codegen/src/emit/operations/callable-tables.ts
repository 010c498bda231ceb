import { alternativesOf } from "../../../../src/operations/alternative.ts";
import type { Alternative, Catalog, Operation } from "../../catalog/catalog.ts";
import { sortBy, sorted } from "../../catalog/scopes-of.ts";
import { implyingScopes } from "../../operations/implied.ts";

/** The operations that a key may call, by the scopes that they need. All lists are sorted. */
export interface CallableTables {
  /** The operations that any key may call. */
  readonly open: readonly string[];
  /** For each scope the operations that it alone is enough for, be it because it implies another. */
  readonly byScope: readonly (readonly [scope: string, operations: readonly string[]])[];
  /** For each list of scopes the operations that need all of them at once. */
  readonly bySeveralScopes: readonly (readonly [scopes: readonly string[], operations: readonly string[]])[];
}

/** Returns the tables of the alternatives that keys of every type can use. */
export function callableTablesOf(catalog: Catalog): CallableTables {
  return tablesOf(catalog, ({ keyTypes }) => keyTypes === undefined);
}

/** Returns for each key type the tables of the alternatives that are for some key types alone; none if no alternative is. */
export function callableTablesByKeyType(catalog: Catalog): readonly (readonly [keyType: string, CallableTables])[] {
  if (!hasKeyTypes(catalog)) return [];
  return sortBy(catalog.keyTypes, ({ id }) => id).map(({ id }) => [
    id,
    tablesOf(catalog, ({ keyTypes }) => keyTypes?.includes(id) === true),
  ]);
}

/** True if some operation has an alternative for some key types alone. */
export function hasKeyTypes({ operations }: Catalog): boolean {
  return operations.some(isForSomeKeyTypes);
}

/** True if an operation has an alternative for some key types alone. */
export function isForSomeKeyTypes(operation: Operation): boolean {
  return alternativesOf(operation)?.some(({ keyTypes }) => keyTypes !== undefined) === true;
}

function tablesOf(catalog: Catalog, isMeant: (alternative: Alternative) => boolean): CallableTables {
  const open = new Set<string>();
  const byScope = new Map<string, Set<string>>();
  const bySeveralScopes = new Map<string, Set<string>>();
  const implying = implyingScopes(catalog);
  for (const operation of sortBy(catalog.operations, ({ id }) => id)) {
    for (const { allOf } of (alternativesOf(operation) ?? []).filter(isMeant)) {
      const [scope, second] = allOf;
      if (scope === undefined) open.add(operation.id);
      else if (second !== undefined) addTo(bySeveralScopes, JSON.stringify(sorted(allOf)), operation.id);
      else for (const owner of [scope, ...(implying.get(scope) ?? [])]) addTo(byScope, owner, operation.id);
    }
  }
  return {
    open: [...open],
    byScope: sortBy([...byScope], ([scope]) => scope).map(([scope, operations]) => [scope, [...operations]]),
    bySeveralScopes: sortBy([...bySeveralScopes], ([scopes]) => scopes).map(([scopes, operations]) => [
      JSON.parse(scopes) as readonly string[],
      [...operations],
    ]),
  };
}

function addTo(index: Map<string, Set<string>>, key: string, operation: string): void {
  const known = index.get(key);
  if (known) known.add(operation);
  else index.set(key, new Set([operation]));
}
