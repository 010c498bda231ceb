import { sorted } from "../../../src/catalog/scopes-of.ts";
import type { KeyTypeView } from "./key-type-view.ts";

/** A set of scopes as groups at a level, and the scopes that no level covers. */
export interface Compact {
  readonly access: readonly (readonly [group: string, level: "read" | "full"])[];
  readonly scopes: readonly string[];
}

/** Writes scopes as groups where a whole level is chosen; the groups and the rest together are exactly the scopes. */
export function compact({ groups }: KeyTypeView, chosen: ReadonlySet<string>): Compact {
  const rest = new Set(chosen);
  const access: (readonly [string, "read" | "full"])[] = [];
  for (const { id, levels } of chosen.size === 0 ? [] : groups) {
    if (id === undefined) continue;
    for (const level of ["full", "read"] as const) {
      const scopes = levels[level] ?? [];
      if (scopes.length === 0 || !scopes.every((name) => rest.has(name))) continue;
      access.push([id, level]);
      for (const name of scopes) rest.delete(name);
    }
  }
  return { access, scopes: sorted(rest) };
}

/** Returns the scopes of groups at a level; groups and levels that the key type does not have give none. */
export function expand({ groups }: KeyTypeView, access: Compact["access"]): readonly string[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  return access.flatMap(([id, level]) => byId.get(id)?.levels[level] ?? []);
}
