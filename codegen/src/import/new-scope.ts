import { codes } from "../diff/name.ts";
import type { Access, Catalog, Scope } from "../catalog/catalog.ts";
import { nearest } from "./similar.ts";

/** What the person who imports has decided for all new scopes. */
export interface Decisions {
  readonly keyType?: string | undefined;
  readonly access?: Access | undefined;
  /** The id of the source that new scopes refer to. */
  readonly source: string;
}

/** A scope to add, with a note that tells what in it was assumed. */
export type NewScope = Pick<Scope, "name" | "keyTypes" | "group" | "access" | "note" | "sources">;

/**
 * The entry for a new scope. Whatever nobody decided is assumed: the key type is that of the scopes with the longest common
 * beginning, else that of most scopes in the same file, since a key has one type; the group is that of the same
 * neighbours if they agree; access is `write`, so that no key for reading gains the scope.
 */
export function describeNewScope(
  catalog: Catalog,
  known: readonly string[],
  name: string,
  decisions: Decisions,
): NewScope {
  const { keyType, why } = findKeyType(catalog, known, name, decisions);
  const neighbours = nearest(
    name,
    catalog.scopes.filter(({ keyTypes }) => keyTypes.includes(keyType)),
  );
  const groups = new Set(neighbours.map((scope) => scope.group));
  const [group] = groups.size === 1 ? [...groups] : [];
  const assumed = [
    ...(why === undefined ? [] : [`the key type (${why})`]),
    ...(group === undefined ? [] : [`the group (as of ${codes(neighbours.slice(0, 1).map((scope) => scope.name))})`]),
    ...(decisions.access === undefined ? ["write access (the safer choice)"] : []),
  ];
  return {
    name,
    keyTypes: [keyType],
    ...(group !== undefined && { group }),
    access: decisions.access ?? "write",
    ...(assumed.length > 0 && { note: `Imported. Assumed, to be checked: ${assumed.join(", ")}.` }),
    sources: [decisions.source],
  };
}

interface KeyTypeChoice {
  readonly keyType: string;
  /** What it was concluded from; nothing where there was no choice, or somebody made it. */
  readonly why?: string;
}

function findKeyType(catalog: Catalog, known: readonly string[], name: string, { keyType }: Decisions): KeyTypeChoice {
  if (keyType !== undefined) return { keyType };
  const [only, ...others] = catalog.keyTypes;
  if (only !== undefined && others.length === 0) return { keyType: only.id };
  const neighbours = nearest(name, catalog.scopes);
  const agreed = new Set(neighbours.flatMap(({ keyTypes }) => keyTypes));
  if (agreed.size === 1)
    return { keyType: [...agreed][0] ?? "", why: `as of ${codes(neighbours.slice(0, 1).map((scope) => scope.name))}` };
  const inFile = new Set(known);
  const own = mostFrequent(
    catalog.scopes.filter((scope) => inFile.has(scope.name)).flatMap(({ keyTypes }) => keyTypes),
  );
  if (own !== undefined) return { keyType: own, why: "as of most scopes in the file" };
  return { keyType: mostFrequent(catalog.scopes.flatMap(({ keyTypes }) => keyTypes)) ?? "", why: "as of most scopes" };
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
