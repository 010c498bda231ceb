import { indexScopes } from "./scope-index.ts";
import type { ScopeTable } from "./tables.ts";

/**
 * Whether a value is a scope of this key type, or of any; what `isScope` and its like are made of.
 *
 * @example
 * isGeneralScope("mail.send"); //=> true
 * isGeneralScope("billing.read"); //=> false
 */
export function isScopeOf(table: ScopeTable, keyType: string | undefined, value: unknown): boolean {
  if (typeof value !== "string") return false;
  const owners = indexScopes(table).scopes.get(value);
  return owners !== undefined && (keyType === undefined || owners.some(({ id }) => id === keyType));
}
