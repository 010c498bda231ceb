import { code } from "../../text/code-span.ts";
import type { Access, Catalog, Scope } from "../../catalog/catalog.ts";
import { nearestAmong } from "../../text/similar.ts";

/** What the person who imports has decided for all new scopes. */
export interface Decisions {
  readonly keyType?: string | undefined;
  readonly access?: Access | undefined;
  /** The id of the source that new scopes refer to. */
  readonly source: string;
}

/** A scope to add, with a note about what was assumed. */
export type NewScope = Pick<Scope, "name" | "keyTypes" | "group" | "access" | "note" | "sources">;

/**
 * Describes the entry for a new scope. Undecided properties are assumed: the key type is that of the scopes with the
 * longest common beginning, else that of most scopes in the same file, since a key has one type; the group is that of the
 * same neighbours if they agree; access is `write`, so that no key for reading gains the scope.
 */
export function createDescriber(
  catalog: Catalog,
  known: readonly string[],
  decisions: Decisions,
): (name: string) => NewScope {
  const chooseKeyType = createChooser(catalog, known, decisions);
  const finders = new Map(
    catalog.keyTypes.map(({ id }) => [
      id,
      nearestAmong(catalog.scopes.filter(({ keyTypes }) => keyTypes.includes(id))),
    ]),
  );
  return (name) => {
    const { keyType, why } = chooseKeyType(name);
    const neighbours = finders.get(keyType)?.(name) ?? [];
    const [neighbour] = neighbours;
    const group = neighbours.every((each) => each.group === neighbour?.group) ? neighbour?.group : undefined;
    const assumed = [
      ...(why === undefined ? [] : [`the key type (${why})`]),
      ...(group === undefined || neighbour === undefined ? [] : [`the group (as of ${code(neighbour.name)})`]),
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
  };
}

interface KeyTypeChoice {
  readonly keyType: string;
  /** The scope that it was concluded from; absent if there was no choice, or if the user made it. */
  readonly why?: string;
}

function createChooser(
  { keyTypes: [only, ...others], scopes }: Catalog,
  known: readonly string[],
  { keyType }: Decisions,
): (name: string) => KeyTypeChoice {
  if (keyType !== undefined) return () => ({ keyType });
  if (only !== undefined && others.length === 0) return () => ({ keyType: only.id });
  const nearest = nearestAmong(scopes);
  const inFile = new Set(known);
  const own = mostFrequent(scopes.filter(({ name }) => inFile.has(name)).flatMap((scope) => scope.keyTypes));
  const common = mostFrequent(scopes.flatMap((scope) => scope.keyTypes)) ?? "";
  return (name) => {
    const neighbours = nearest(name);
    const [agreed, ...more] = new Set(neighbours.flatMap((scope) => scope.keyTypes));
    const [neighbour] = neighbours;
    if (agreed !== undefined && neighbour !== undefined && more.length === 0)
      return { keyType: agreed, why: `as of ${code(neighbour.name)}` };
    return own === undefined
      ? { keyType: common, why: "as of most scopes" }
      : { keyType: own, why: "as of most scopes in the file" };
  };
}

function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
