import type { ScopeIssue } from "../errors/scope-issue.ts";
import type { KeyTypeRow, ScopeTable } from "./tables.ts";
import { helpersOf } from "../keys/key-type.ts";
import { indexScopes, type ScopeIndex } from "./scope-index.ts";
import { describe, list, quote, shorten, visible, withArticle } from "../input/show.ts";
import { suggestFrom, suggestion } from "../input/suggest.ts";

/** Returns the issue of a scope; `undefined` for a good one. */
export type ScopeCheck = (value: unknown, path: ScopeIssue["path"]) => ScopeIssue | undefined;

/** What is wrong with a scope, without its place. */
export type Fault = Omit<ScopeIssue, "path" | "expected">;

/**
 * A check for scopes of this key type, or of any.
 *
 * @internal
 */
export function createScopeCheck(table: ScopeTable, keyType?: KeyTypeRow): ScopeCheck {
  const index = indexScopes(table);
  const expected = `a scope of ${keyType === undefined ? providerOf(table) : withArticle(keyType.title)}`;
  const suggest = suggestFrom(keyType === undefined ? index.scopes.keys() : keyType.scopes);

  return (value, path) => {
    if (typeof value !== "string") return { path, expected, received: describe(value) };
    const owners = index.scopes.get(value);
    if (owners !== undefined) {
      const isAllowed = keyType === undefined || owners.includes(keyType);
      return isAllowed ? undefined : { path, expected, ...describeForeign(value, owners) };
    }
    const use = index.retired.get(value);
    if (use !== undefined) return { path, expected, ...describeRetired(value, use, keyType, index) };
    const fault: Fault = index.automatic.has(value)
      ? describeAutomatic(value, table)
      : { scope: value, received: quote(value), ...suggestion(suggest(value)) };
    return { path, expected, ...fault };
  };
}

/**
 * What is wrong with asking for a scope that the provider adds by itself.
 *
 * @internal
 */
export function describeAutomatic(scope: string, table: ScopeTable): Fault {
  return { scope, received: `${quote(scope)}, which is added by ${providerOf(table)} itself`, next: "Leave it out." };
}

function providerOf({ provider }: ScopeTable): string {
  return provider === "" ? "the provider" : visible(shorten(provider));
}

function describeForeign(scope: string, owners: readonly KeyTypeRow[]): Fault {
  return {
    scope,
    received: `${quote(scope)}, ${describeOwners(owners)}`,
    keyTypes: owners.map(({ id }) => id),
    next: `Build a separate key with ${helpersOf(owners)}.`,
  };
}

function describeRetired(
  scope: string,
  use: readonly string[],
  keyType: KeyTypeRow | undefined,
  index: ScopeIndex,
): Fault {
  const fault = { scope, received: `${quote(scope)}, a retired name`, use };
  if (use.length === 0) return { ...fault, next: "Nothing replaces it. Leave it out." };
  const next = `Use ${list(use.map(quote), "and")} instead`;
  const owners = index.scopes.get(use[0] ?? "") ?? [];
  if (keyType === undefined || owners.length === 0 || owners.includes(keyType)) return { ...fault, next: `${next}.` };
  return { ...fault, keyTypes: owners.map(({ id }) => id), next: `${next}, in a separate key: ${helpersOf(owners)}.` };
}

function describeOwners(owners: readonly KeyTypeRow[]): string {
  return `a scope of ${list(
    owners.map(({ title }) => withArticle(title)),
    "and",
  )}`;
}
