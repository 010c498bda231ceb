import * as groups from "../../../generated/groups.ts";
import * as presets from "../../../generated/presets.ts";
import { readList, readProperties } from "../../input/read.ts";
import { alternativesOf } from "../../operations/alternative.ts";
import type { Requirement } from "../../operations/requirement.ts";

interface Level {
  readonly name: string;
  readonly scopes: readonly string[];
}

/**
 * The smallest level of a group and of a preset with which a key could make a call: `groups.templates.read`.
 *
 * @internal
 */
export function coverageOf(requirement: Requirement): readonly string[] {
  const alternatives = alternativesOf(requirement)?.filter(({ allOf }) => allOf.length > 0) ?? [];
  const covers = ({ scopes }: Level): boolean =>
    alternatives.some(({ allOf }) => allOf.every((scope) => scopes.includes(scope)));
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
