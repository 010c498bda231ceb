import { withImplied } from "../../../src/scopes/implied-scopes.ts";
import { impliedTableOf } from "./implied.ts";
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

/** Returns the groups and presets whose scopes are enough, with those that they imply; the smallest come first. */
export function findCovers(catalog: Catalog, isEnough: (scopes: ReadonlySet<string>) => boolean): readonly Cover[] {
  const implied = impliedTableOf(catalog);
  const groups = [...levelsByGroup(catalog)].map(([id, levels]) => ({ kind: "group" as const, id, levels }));
  const presets = catalog.presets.map((preset) => ({ kind: "preset" as const, id: preset.id, levels: preset }));
  return [...groups, ...presets]
    .flatMap(({ kind, id, levels }) =>
      (["read", "full"] as const)
        .map((level) => ({ kind, id, level, scopes: levels[level] ?? [] }))
        .filter(({ scopes }) => scopes.length > 0 && isEnough(withImplied(implied, new Set(scopes))))
        // The smaller of the two levels is enough.
        .slice(0, 1),
    )
    .map(({ scopes, ...cover }) => ({ ...cover, size: scopes.length }))
    .sort((a, b) => a.size - b.size);
}
