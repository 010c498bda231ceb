import { readList, readProperties } from "../input/read.ts";
import type { CatalogTables } from "../scopes/tables.ts";
import { withImplied } from "../scopes/implied-scopes.ts";
import { alternativesOf } from "./alternative.ts";
import type { Requirement } from "./requirement.ts";

interface Level {
  readonly name: string;
  readonly scopes: readonly string[];
}

/**
 * Returns the smallest level of a group and of a preset with which a key could make a call: `groups.templates.read`. A
 * scope covers what it implies.
 *
 * @internal
 */
export function coverageOf(
  { groups, presets, scopes: table }: CatalogTables,
  requirement: Requirement,
): readonly string[] {
  const alternatives = alternativesOf(requirement)?.filter(({ allOf }) => allOf.length > 0) ?? [];
  const covers = ({ scopes }: Level): boolean => {
    const held = withImplied(table.implies, new Set(scopes));
    return alternatives.some(({ allOf }) => allOf.every((scope) => held.has(scope)));
  };
  return [levelsOf("groups", groups), levelsOf("presets", presets)].flatMap((levels) => {
    const [smallest] = levels.filter(covers).sort((a, b) => a.scopes.length - b.scopes.length);
    return smallest === undefined ? [] : [smallest.name];
  });
}

function levelsOf(kind: string, lists: object): readonly Level[] {
  return Object.entries(lists).flatMap(([id, levels]: [string, unknown]) =>
    [...(readProperties(levels) ?? [])].map(([level, scopes]) => ({
      name: `${kind}.${id}.${level}`,
      scopes: (readList(scopes) ?? []).filter((scope) => typeof scope === "string"),
    })),
  );
}
