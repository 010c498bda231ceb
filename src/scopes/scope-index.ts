import type { KeyTypeRow, ScopeTable } from "./tables.ts";

/** A scope table, ready for questions about one name. */
export interface ScopeIndex {
  /** Scope → the key types that may carry it. */
  readonly scopes: ReadonlyMap<string, readonly KeyTypeRow[]>;
  readonly keyTypes: ReadonlyMap<string, KeyTypeRow>;
  readonly automatic: ReadonlySet<string>;
  /** Retired name → the scopes to use instead. */
  readonly retired: ReadonlyMap<string, readonly string[]>;
}

const indexes: WeakMap<ScopeTable, ScopeIndex> = /* @__PURE__ */ new WeakMap<ScopeTable, ScopeIndex>();

/**
 * The index of a scope table, built on the first call.
 *
 * @internal
 */
export function indexScopes(table: ScopeTable): ScopeIndex {
  const known = indexes.get(table);
  if (known !== undefined) return known;
  const index = {
    scopes: collectScopes(table.keyTypes),
    keyTypes: new Map(table.keyTypes.map((row) => [row.id, row])),
    automatic: new Set(table.automatic),
    retired: new Map(table.retired.map(({ name, use }) => [name, use])),
  };
  indexes.set(table, index);
  return index;
}

function collectScopes(rows: readonly KeyTypeRow[]): ReadonlyMap<string, readonly KeyTypeRow[]> {
  const scopes = new Map<string, KeyTypeRow[]>();
  for (const row of rows) {
    for (const scope of row.scopes) {
      const owners = scopes.get(scope);
      if (owners === undefined) scopes.set(scope, [row]);
      else owners.push(row);
    }
  }
  return scopes;
}
