import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { levelsByGroup, type Level } from "../../catalog/scopes-of.ts";

/** A ready-made list that has every needed scope. */
export interface Covering {
  /** `presets.mailSend.full` or `groups.templates.read`. */
  readonly name: string;
  /** How many of its scopes are not needed. */
  readonly more: number;
}

/** The number of needed scopes that justify one that is not needed. */
const neededForEachExcess = 3;
const most = 3;

/** Returns the presets and groups that cover a set of scopes with little excess, the closest first. */
export function coveringLists(catalog: Catalog, keyType: string, scopes: readonly string[]): readonly Covering[] {
  const levels: readonly Level[] = ["read", "full"];
  const presets = catalog.presets
    .filter((preset) => preset.keyType === keyType)
    .flatMap((preset) => levels.map((level) => ({ name: `presets.${preset.id}.${level}`, list: preset[level] })));
  const groups = [...levelsByGroup(catalog, keyType)].flatMap(([id, own]) =>
    levels.map((level) => ({ name: `groups.${id}.${level}`, list: own[level] })),
  );
  return [...presets, ...groups]
    .flatMap(({ name, list = [] }) =>
      scopes.every((scope) => list.includes(scope)) ? [{ name, more: list.length - scopes.length }] : [],
    )
    .filter(({ more }) => more <= scopes.length / neededForEachExcess)
    .sort((a, b) => a.more - b.more || byCodeUnit(a.name, b.name))
    .slice(0, most);
}
