import type { Catalog } from "../../catalog/catalog.ts";

/** What a key is called in the names of scopes. Whoever makes or changes one decides what it may do. */
const keys: ReadonlySet<string> = new Set(["apikey", "apikeys", "accesskeys", "accesstokens", "tokens"]);

/** What has permissions or gives them to others in the names of scopes: people, accounts, and the ways to sign on. */
const holders: ReadonlySet<string> = new Set([
  ...["collaborators", "members", "teammates", "subaccounts", "subusers"],
  ...["iam", "permissions", "roles", "saml", "scim", "sso"],
]);

/** Whoever only takes a key away makes none. */
const removals: ReadonlySet<string> = new Set(["delete", "remove", "revoke"]);

/**
 * Those of the scopes with which a key can make other keys, or more of itself, in their order. No catalog says which these
 * are, so the words of the field do: scopes that write to keys, or to whatever has permissions. Scopes that only read do
 * not count; a name that the catalog does not know may write.
 */
export function findEscalating(scopes: Iterable<string>, catalog: Catalog): readonly string[] {
  const reading = new Set(catalog.scopes.filter(({ access }) => access === "read").map(({ name }) => name));
  return [...scopes].filter((scope) => !reading.has(scope) && isEscalating(scope));
}

function isEscalating(scope: string): boolean {
  const words = scope.split(/[.:/]/u).map((word) => word.replace(/[-_\s]/gu, "").toLowerCase());
  if (words.some((word) => holders.has(word))) return true;
  return words.some((word) => keys.has(word)) && !removals.has(words.at(-1) ?? "");
}
