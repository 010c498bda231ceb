import type { DocumentOperation } from "./read-operations.ts";
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
}

/** Finds out what an operation needs: alternatives across requirements, all schemes within one. */
export function needsOf(
  { security, extension }: DocumentOperation,
  schemes: ReadonlyMap<string, Scheme>,
  talking: ReadonlySet<string>,
  several: Several | undefined,
): Needs {
  const required = security?.map((requirement) =>
    requirement.map((each) => ({ ...each, scheme: schemes.get(each.scheme)?.name ?? each.scheme })),
  );
  const namesScopes = required?.some((requirement) => requirement.some(({ scopes }) => scopes.length > 0)) === true;
  if (!namesScopes && extension !== undefined) {
    const lists = extension.map((scopes) => ({ scopes: unique(scopes) }));
    return { ways: uniqueWays(lists.flatMap((way) => spread(way, several))), several: severalOf(lists), silent: [] };
  }
  if (required === undefined) return { ways: undefined, several: [], silent: [] };
  // An empty list, and an empty requirement in it, mean that no key is needed.
  if (required.length === 0) return { ways: [{ scopes: [] }], several: [], silent: [] };
  const spoken = required.filter(
    (requirement) =>
      requirement.length === 0 ||
      requirement.some(
        ({ scheme, scopes }) => scopes.length > 0 || (talking.has(scheme) && isOauth(schemes.get(scheme))),
      ),
  );
  const silent = required
    .filter((requirement) => !spoken.includes(requirement))
    .flatMap((requirement) => requirement.map(({ scheme }) => scheme));
  if (spoken.length === 0) return { ways: undefined, several: [], silent: unique(silent) };
  const ways = spoken.map((requirement): Way => {
    const [first] = requirement.filter(({ scopes }) => scopes.length > 0);
    const scheme = (first ?? requirement[0])?.scheme;
    return { ...(scheme !== undefined && { scheme }), scopes: unique(requirement.flatMap(({ scopes }) => scopes)) };
  });
  return {
    ways: uniqueWays(ways.flatMap((way) => spread(way, several))),
    several: severalOf(ways),
    silent: unique(silent),
  };
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
