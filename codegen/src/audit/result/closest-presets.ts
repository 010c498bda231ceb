import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import { levelsByGroup, type Level } from "../../catalog/scopes-of.ts";

/** A ready-made list of scopes, and how near it comes. */
export interface Near {
  /** `presets.mailSend.full` or `groups.templates.read`. */
  readonly name: string;
  /** How many of the needed scopes it has. */
  readonly has: number;
  /** How many it has that are not needed. */
  readonly more: number;
}

const most = 3;

/** The presets and groups that come closest to a set of scopes: most of them first, then the least besides. */
export function closestLists(
  catalog: Catalog,
  keyType: string,
  scopes: readonly string[],
): { readonly presets: readonly Near[]; readonly groups: readonly Near[] } {
  const levels: readonly Level[] = ["read", "full"];
  const presets = catalog.presets
    .filter((preset) => preset.keyType === keyType)
    .flatMap((preset) => levels.map((level) => near(`presets.${preset.id}.${level}`, preset[level], scopes)));
  const groups = [...levelsByGroup(catalog, keyType)].flatMap(([id, own]) =>
    levels.map((level) => near(`groups.${id}.${level}`, own[level], scopes)),
  );
  return { presets: best(presets), groups: best(groups) };
}

function near(name: string, list: readonly string[] | undefined, scopes: readonly string[]): Near {
  const has = list?.filter((scope) => scopes.includes(scope)).length ?? 0;
  return { name, has, more: (list?.length ?? 0) - has };
}

function best(all: readonly Near[]): readonly Near[] {
  return all
    .filter(({ has }) => has > 0)
    .sort((a, b) => b.has - a.has || a.more - b.more || byCodeUnit(a.name, b.name))
    .slice(0, most);
}
