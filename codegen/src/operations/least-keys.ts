import { isForKeyType } from "../../../src/operations/alternative.ts";
import type { Alternative, Catalog } from "../catalog/catalog.ts";
import { needsOf, type Call } from "./call-needs.ts";
import { impliedTableOf } from "./implied.ts";
import { leastSet } from "./least-set/least-set.ts";
import { closureOf, compareCosts, costOf, createProblem, type Need, type ScopeFacts } from "./least-set/problem.ts";

/** The scopes that one key must have. */
export interface KeyShare {
  readonly keyType: string;
  readonly scopes: readonly string[];
}

/** The least scopes for some calls, and the keys that carry them. */
export interface LeastKeys {
  readonly scopes: readonly string[];
  /** One key where a key type suffices for all calls, else as few as can be; none if no scope is needed. */
  readonly keys: readonly KeyShare[];
  /** The scopes of the set that a call takes. */
  readonly scopesOf: (call: Call) => readonly string[];
}

/**
 * The least scopes that calls need together: one key type that suffices for all of them if there is one, with the fewest
 * extra permissions. `preferred` scopes, those of a key that was declared, go first.
 *
 * @example
 * leastKeys(catalog, [{ operation }]).keys; //=> [{ keyType: "general", scopes: ["templates.read"] }]
 */
export function leastKeys(
  catalog: Catalog,
  calls: readonly Call[],
  preferred: ReadonlySet<string> = new Set(),
): LeastKeys {
  const facts = factsOf(catalog, preferred);
  const needs = calls.map((call) => needsOf(call) ?? []).filter((need) => need.length > 0);
  const keys = chooseKeys(catalog, needs.flatMap(splitOver(catalog)), facts);
  const scopes = [...new Set(keys.flatMap((key) => key.scopes))].sort();
  return {
    scopes,
    keys: keys.flatMap((key) => (key.scopes.length > 0 ? [{ keyType: key.keyType, scopes: key.scopes }] : [])),
    scopesOf: (call) => takenOf(needsOf(call) ?? [], keys, facts),
  };
}

/** The keys that a set of scopes takes: one if a key type may carry them all, else as few as can be. */
export function keysFor(catalog: Catalog, scopes: readonly string[]): readonly KeyShare[] {
  const needs = scopes.map((scope) => [{ allOf: [scope] }]);
  return chooseKeys(catalog, needs, factsOf(catalog)).map(({ keyType, scopes: own }) => ({ keyType, scopes: own }));
}

/** What a catalog says of its scopes, as far as sets are compared by it. */
function factsOf(catalog: Catalog, preferred: ReadonlySet<string> = new Set()): ScopeFacts {
  const implied = new Map(impliedTableOf(catalog));
  const writing = new Set(catalog.scopes.filter(({ access }) => access === "write").map(({ name }) => name));
  return {
    implied: (scope) => implied.get(scope) ?? [],
    isWriting: (scope) => writing.has(scope),
    isPreferred: (scope) => preferred.size === 0 || preferred.has(scope),
  };
}

type Needed = readonly Alternative[];

/** Picks the choices of a need that keys of a type can have. */
type ChoicesOf = (need: Needed, keyType: string) => Need;

/** Parts a need that no single key can meet: each scope of its first alternative then goes to a key that can carry it. */
function splitOver(catalog: Catalog): (need: Needed) => readonly Needed[] {
  const choicesOf = choicesFor(catalog);
  return (need) => {
    if (catalog.keyTypes.some(({ id }) => choicesOf(need, id).length > 0)) return [need];
    return (need[0]?.allOf ?? []).map((scope) => [{ allOf: [scope] }]);
  };
}

function chooseKeys(catalog: Catalog, needs: readonly Needed[], facts: ScopeFacts): readonly KeyShare[] {
  const choicesOf = choicesFor(catalog);
  const types = catalog.keyTypes.map(({ id }) => id);
  const single = types
    .filter((keyType) => needs.every((need) => choicesOf(need, keyType).length > 0))
    .map((keyType) => shareOf(keyType, needs, choicesOf, facts));
  const [best] = [...single].sort(
    (a, b) => compareCosts(a.cost, b.cost) || types.indexOf(a.keyType) - types.indexOf(b.keyType),
  );
  if (best !== undefined) return [best];
  return assign(fewestTypes(types, needs, choicesOf), needs, choicesOf).map(([keyType, own]) =>
    shareOf(keyType, own, choicesOf, facts),
  );
}

/** The choices that keys of a type can have as a whole. */
function choicesFor(catalog: Catalog): ChoicesOf {
  const allowed = new Map(catalog.scopes.map(({ name, keyTypes }) => [name, keyTypes]));
  const isCarried = (scope: string, keyType: string): boolean => allowed.get(scope)?.includes(keyType) ?? true;
  return (need, keyType) =>
    need.flatMap((alternative, rank) =>
      isForKeyType(alternative, keyType) && alternative.allOf.every((scope) => isCarried(scope, keyType))
        ? [{ scopes: alternative.allOf, rank }]
        : [],
    );
}

function shareOf(
  keyType: string,
  needs: readonly Needed[],
  choicesOf: ChoicesOf,
  facts: ScopeFacts,
): KeyShare & { readonly cost: ReturnType<typeof costOf> } {
  const own = needs.map((need) => choicesOf(need, keyType));
  const scopes = leastSet(own.map(rankAnew), facts);
  return { keyType, scopes: [...scopes].sort(), cost: costOf(scopes, createProblem(own, facts)) };
}

/**
 * The choices with their places among themselves: else the place of an alternative that no key of the type can have would
 * count against the first that one can.
 */
function rankAnew(need: Need): Need {
  return need.map(({ scopes }, rank) => ({ scopes, rank }));
}

/** The fewest key types with which every need that any key can meet is met; of as many, the first in the catalog. */
function fewestTypes(types: readonly string[], needs: readonly Needed[], choicesOf: ChoicesOf): readonly string[] {
  const meets = (keyType: string, need: Needed): boolean => choicesOf(need, keyType).length > 0;
  const chosen: string[] = [];
  let open = needs.filter((need) => types.some((keyType) => meets(keyType, need)));
  while (open.length > 0) {
    const pair = pairFor(types, open, meets);
    const counts = types.map((keyType) => open.filter((need) => meets(keyType, need)).length);
    const next = chosen.length === 0 && pair ? pair : [types[counts.indexOf(Math.max(...counts))] ?? ""];
    chosen.push(...next);
    open = open.filter((need) => !next.some((keyType) => meets(keyType, need)));
  }
  return chosen;
}

/** Two key types that suffice together. */
function pairFor(
  types: readonly string[],
  needs: readonly Needed[],
  meets: (keyType: string, need: Needed) => boolean,
): readonly string[] | undefined {
  for (const [index, first] of types.entries()) {
    const rest = needs.filter((need) => !meets(first, need));
    const second = types.slice(index + 1).find((keyType) => rest.every((need) => meets(keyType, need)));
    if (second !== undefined) return [first, second];
  }
  return undefined;
}

/** Each need to the first key type that can meet it. */
function assign(
  types: readonly string[],
  needs: readonly Needed[],
  choicesOf: ChoicesOf,
): readonly (readonly [string, readonly Needed[]])[] {
  return types.map((keyType, index) => [
    keyType,
    needs.filter(
      (need) =>
        choicesOf(need, keyType).length > 0 &&
        !types.slice(0, index).some((earlier) => choicesOf(need, earlier).length > 0),
    ),
  ]);
}

/** The scopes of a key that allow a call: of the first alternative that a key has, the scopes that grant it. */
function takenOf(need: Needed, keys: readonly KeyShare[], facts: ScopeFacts): readonly string[] {
  for (const { keyType, scopes } of keys) {
    const closure = closureOf(scopes, facts);
    const met = need.find(
      (alternative) => isForKeyType(alternative, keyType) && alternative.allOf.every((scope) => closure.has(scope)),
    );
    if (met === undefined) continue;
    const granting = met.allOf.flatMap((scope) =>
      scopes.includes(scope) ? [scope] : scopes.filter((own) => facts.implied(own).includes(scope)).slice(0, 1),
    );
    return [...new Set(granting)].sort();
  }
  const all = new Set(keys.flatMap(({ scopes }) => scopes));
  return (need[0]?.allOf ?? []).filter((scope) => all.has(scope)).sort();
}
