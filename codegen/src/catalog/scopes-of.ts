import { byCodeUnit } from "../text/by-code-unit.ts";
import type { Access, Catalog, Scope } from "./catalog.ts";

/** The two levels that a key can have in a group. */
export type Level = "read" | "full";

/** The scopes of each level that a group has; `full` is absent where it would hold no more than `read`. */
export type Levels = Readonly<Partial<Record<Level, readonly string[]>>>;

/** Items sorted by the code units of their key, as all generated output is. */
export function sortBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  return [...items].sort((a, b) => byCodeUnit(key(a), key(b)));
}

/** Names sorted by code unit. */
export function sorted(names: Iterable<string>): readonly string[] {
  return [...names].sort(byCodeUnit);
}

/** The scopes that a key of the type may carry, sorted. */
export function scopesOfKeyType(catalog: Catalog, keyType: string): readonly string[] {
  return sorted(catalog.scopes.filter(({ keyTypes }) => keyTypes.includes(keyType)).map(({ name }) => name));
}

/** For each group the scopes of its levels, in one pass; of one key type, or of all. */
export function levelsByGroup(catalog: Catalog, keyType?: string): ReadonlyMap<string, Levels> {
  const members = new Map<string, Scope[]>(catalog.groups.map(({ id }) => [id, []]));
  for (const scope of catalog.scopes) {
    if (scope.group !== undefined && (keyType === undefined || scope.keyTypes.includes(keyType)))
      members.get(scope.group)?.push(scope);
  }
  return new Map([...members].map(([group, scopes]) => [group, levelsOf(scopes)]));
}

function levelsOf(scopes: readonly Scope[]): Levels {
  const named = (access?: Access): readonly string[] =>
    sorted(scopes.filter((scope) => !access || scope.access === access).map(({ name }) => name));
  const read = named("read");
  const full = named();
  return { ...(read.length > 0 && { read }), ...(full.length > read.length && { full }) };
}

/** `scopes.json#/scopes/mail.send`: where in the catalog something is said. */
export function pointer(catalogName: string, ...steps: readonly string[]): string {
  return `${catalogName}#/${steps.map((step) => step.replace(/~/g, "~0").replace(/\//g, "~1")).join("/")}`;
}
