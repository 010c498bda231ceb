import type { Catalog } from "../../catalog/catalog.ts";

/** A scope with which a key can widen itself or others. */
export interface EscalatingScope {
  readonly name: string;
  /** The words of the catalog for it, "can create API keys"; absent if only its name says so. */
  readonly why?: string;
}

/** Words for a key in the names of scopes. A key that can make or change one decides what that one may do. */
const keys: ReadonlySet<string> = new Set(["apikey", "apikeys", "accesskeys", "accesstokens", "tokens"]);

/** Words for holders of permissions in the names of scopes: people, accounts, and the ways to sign on. */
const holders: ReadonlySet<string> = new Set([
  ...["collaborators", "members", "teammates", "subaccounts", "subusers"],
  ...["iam", "permissions", "roles", "saml", "scim", "sso"],
]);

/** A scope that only takes keys away makes none. */
const removals: ReadonlySet<string> = new Set(["delete", "remove", "revoke"]);

/**
 * Returns the scopes with which a key can make other keys or widen itself, in their order: those that the catalog declares
 * with `escalates`, and those whose names say that they write to keys or to holders of permissions. A scope that only reads
 * counts if it is declared; a name that the catalog does not know may write.
 */
export function findEscalating(scopes: Iterable<string>, catalog: Catalog): readonly EscalatingScope[] {
  const known = new Map(catalog.scopes.map((scope) => [scope.name, scope]));
  return [...scopes].flatMap((name): readonly EscalatingScope[] => {
    const scope = known.get(name);
    if (scope?.escalates !== undefined) return [{ name, why: scope.escalates }];
    return scope?.access !== "read" && isEscalating(name) ? [{ name }] : [];
  });
}

function isEscalating(scope: string): boolean {
  const words = scope.split(/[.:/]/u).map((word) => word.replace(/[-_\s]/gu, "").toLowerCase());
  if (words.some((word) => holders.has(word))) return true;
  return words.some((word) => keys.has(word)) && !removals.has(words.at(-1) ?? "");
}
