import { exactSet } from "./exact.ts";
import { heuristicSet } from "./heuristic.ts";
import { createProblem, type Need, type Problem, type ScopeFacts } from "./problem.ts";

/** So many needs with several choices that share scopes are solved exactly; more by a heuristic. */
export const exactLimit = 20;

/**
 * The scopes that grant least of all sets that meet every need; needs without choices cannot be met, and are left out.
 *
 * Needs that share no scope are decided apart. Of needs that do, up to 20 with several choices are solved exactly; more by a
 * heuristic whose sets have no spare scope, and may grant more than the least.
 */
export function leastSet(needs: readonly Need[], facts: ScopeFacts): ReadonlySet<string> {
  const possible = needs.filter((need) => need.length > 0);
  return new Set(split(possible, facts).flatMap((part) => [...solve(createProblem(part, facts))]));
}

function solve(problem: Problem): ReadonlySet<string> {
  const start = heuristicSet(problem);
  return problem.needs.filter((need) => need.length > 1).length <= exactLimit ? exactSet(problem, start) : start;
}

/** Needs in groups, so that no scope of one group grants anything to another. */
function split(needs: readonly Need[], facts: ScopeFacts): readonly (readonly Need[])[] {
  const groups: { readonly names: ReadonlySet<string>; readonly needs: readonly Need[] }[] = [];
  for (const need of needs) {
    const scopes = need.flatMap((choice) => choice.scopes);
    const names = new Set(scopes.flatMap((scope) => [scope, ...facts.implied(scope)]));
    const related = groups.filter((group) => [...names].some((name) => group.names.has(name)));
    const merged = {
      names: new Set([...related.flatMap((group) => [...group.names]), ...names]),
      needs: [...related.flatMap((group) => group.needs), need],
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !related.includes(group)), merged);
  }
  return groups.map((group) => group.needs);
}
