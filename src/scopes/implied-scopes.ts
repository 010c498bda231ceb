/** For each scope that implies others all of them, those included that these imply in turn. */
export type ImpliedTable = readonly (readonly [scope: string, implied: readonly string[]])[];

const indexes: WeakMap<ImpliedTable, ReadonlyMap<string, readonly string[]>> = /* @__PURE__ */ new WeakMap<
  ImpliedTable,
  ReadonlyMap<string, readonly string[]>
>();

/**
 * Returns the scopes that a key covers: its own, and those that they imply. With `[["repo", ["repo:status"]]]` a key with
 * `repo` covers `repo:status` as well.
 *
 * @internal
 */
export function withImplied(table: ImpliedTable | undefined, scopes: ReadonlySet<string>): ReadonlySet<string> {
  if (table === undefined || table.length === 0) return scopes;
  const index = indexes.get(table) ?? new Map(table);
  indexes.set(table, index);
  return new Set([...scopes].flatMap((scope) => [scope, ...(index.get(scope) ?? [])]));
}
