import type { Catalog } from "../catalog/catalog.ts";
import { levelsByGroup, type Level } from "../catalog/scopes-of.ts";

/** A group or a preset at one of its levels: what a key is given to be able to do something. */
export interface Cover {
  readonly kind: "group" | "preset";
  readonly id: string;
  readonly level: Level;
  /** How many scopes come with it. */
  readonly size: number;
}

/** The groups and presets that hold what is needed: all of some scopes, or any of them. The smallest come first. */
export function findCovers(catalog: Catalog, isEnough: (scopes: readonly string[]) => boolean): readonly Cover[] {
  const groups = [...levelsByGroup(catalog)].map(([id, levels]) => ({ kind: "group" as const, id, levels }));
  const presets = catalog.presets.map((preset) => ({ kind: "preset" as const, id: preset.id, levels: preset }));
  return [...groups, ...presets]
    .flatMap(({ kind, id, levels }) =>
      (["read", "full"] as const)
        .map((level) => ({ kind, id, level, scopes: levels[level] ?? [] }))
        .filter(({ scopes }) => scopes.length > 0 && isEnough(scopes))
        // Who has the smaller level of the two needs not hear of the other.
        .slice(0, 1),
    )
    .map(({ scopes, ...cover }) => ({ ...cover, size: scopes.length }))
    .sort((a, b) => a.size - b.size);
}
