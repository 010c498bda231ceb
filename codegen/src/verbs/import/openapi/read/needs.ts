import type { DocumentOperation } from "./read-operations.ts";
import type { Needed } from "./read-security.ts";
import type { Scheme } from "./read-schemes.ts";

/** How a list of several scopes in one requirement is meant. */
export type Several = "all" | "any";

/** One way to be allowed a call: all of these scopes, for keys of one type. */
export interface Way {
  readonly scheme?: string;
  readonly scopes: readonly string[];
}

/** The needs of an operation: ways, the first of which is enough; undefined if the document does not say. */
export interface Needs {
  readonly ways: readonly Way[] | undefined;
  /** Requirements with several scopes, for review. */
  readonly several: readonly (readonly string[])[];
  /** Schemes that are accepted as well, and that never name a scope. */
  readonly silent: readonly string[];
  /** Requirements for keys of several types at once, which no catalog can say. */
  readonly together: readonly (readonly string[])[];
  /** True if the document allows the call without a key as well, for what anyone may see or do. */
  readonly isOptional?: boolean;
}

/** Finds out what an operation needs: alternatives across requirements, all schemes within one. */
export function needsOf(
  { security, extension }: DocumentOperation,
  schemes: ReadonlyMap<string, Scheme>,
  named: ReadonlySet<string>,
  several: Several | undefined,
): Needs {
  const required = security?.map((requirement) =>
    requirement.map((each) => ({ ...each, scheme: schemes.get(each.scheme)?.name ?? each.scheme })),
  );
  const namesScopes = required?.some((requirement) => requirement.some(({ scopes }) => scopes.length > 0)) === true;
  if (!namesScopes && extension !== undefined) {
    const lists = extension.map((scopes) => ({ scopes: unique(scopes) }));
    return {
      ways: uniqueWays(lists.flatMap((way) => spread(way, several))),
      several: severalOf(lists),
      silent: [],
      together: [],
    };
  }
  if (required === undefined) return { ways: undefined, several: [], silent: [], together: [] };
  // An empty list, and an empty requirement in it, mean that no key is needed.
  if (required.length === 0) return { ways: [{ scopes: [] }], several: [], silent: [], together: [] };
  // An empty requirement beside scopes means that a call without a key gets less, not that the scopes are not needed.
  const isOptional = namesScopes && required.some((requirement) => requirement.length === 0);
  const spoken = required.filter(
    (requirement) =>
      (requirement.length === 0 && !isOptional) ||
      requirement.some(
        ({ scheme, scopes, isFree }) =>
          scopes.length > 0 || isFree === true || (named.has(scheme) && isOauth(schemes.get(scheme))),
      ),
  );
  const silent = required
    .filter((requirement) => !spoken.includes(requirement))
    .flatMap((requirement) => requirement.map(({ scheme }) => scheme));
  if (spoken.length === 0) return { ways: undefined, several: [], silent: unique(silent), together: [] };
  const together = spoken.map((requirement) => schemesOf(requirement, schemes)).filter(({ length }) => length > 1);
  const single = spoken.filter((requirement) => schemesOf(requirement, schemes).length < 2);
  const ways = single.map((requirement): Way => {
    const all = unique(requirement.flatMap(({ scopes }) => scopes));
    const naming = requirement.filter(({ scopes }) => scopes.length > 0);
    const first = naming.find(({ scheme }) => declaresAll(schemes.get(scheme), all)) ?? naming[0] ?? requirement[0];
    return { ...(first !== undefined && { scheme: first.scheme }), scopes: all };
  });
  return {
    ways: ways.length === 0 ? undefined : uniqueWays(ways.flatMap((way) => spread(way, several))),
    several: severalOf(ways),
    silent: unique(silent),
    together,
    ...(isOptional && { isOptional }),
  };
}

/** The schemes that a requirement names scopes of, but for those whose scopes another of them declares as well. */
function schemesOf(requirement: readonly Needed[], schemes: ReadonlyMap<string, Scheme>): readonly string[] {
  const naming = requirement.filter(({ scopes }) => scopes.length > 0);
  const all = naming.flatMap(({ scopes }) => scopes);
  const isEnough = naming.some(({ scheme }) => declaresAll(schemes.get(scheme), all));
  return isEnough ? [] : unique(naming.map(({ scheme }) => scheme));
}

function declaresAll(scheme: Scheme | undefined, scopes: readonly string[]): boolean {
  return scopes.every((scope) => scheme?.scopes.has(scope) === true);
}

/** Only schemes of OAuth say by an empty list that no scope is needed; of others the list is always empty. */
function isOauth(scheme: Scheme | undefined): boolean {
  return scheme?.type === "oauth2" || scheme?.type === "openIdConnect";
}

function severalOf(ways: readonly Way[]): readonly (readonly string[])[] {
  return ways.filter(({ scopes }) => scopes.length > 1).map(({ scopes }) => scopes);
}

function spread(way: Way, several: Several | undefined): readonly Way[] {
  return several === "any" && way.scopes.length > 1 ? way.scopes.map((scope) => ({ ...way, scopes: [scope] })) : [way];
}

function uniqueWays(ways: readonly Way[]): readonly Way[] {
  return [...new Map(ways.map((way) => [JSON.stringify([way.scheme, [...way.scopes].sort()]), way])).values()];
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
