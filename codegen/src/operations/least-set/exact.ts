import { closureOf, compareCosts, compareParts, costOf, isMet, type Cost, type Need, type Problem } from "./problem.ts";

interface Found {
  readonly scopes: ReadonlySet<string>;
  readonly cost: Cost;
}

/**
 * The set that grants least of all that meet every need. Takes an open need, tries each of its choices, and gives up a
 * branch as soon as it grants more than the best set so far: adding scopes never makes a set grant less.
 */
export function exactSet(problem: Problem, start: ReadonlySet<string>): ReadonlySet<string> {
  const grantsOf = remember((need: Need) => grants(need, problem));
  const seen = new Set<string>();
  let best: Found = { scopes: start, cost: costOf(start, problem) };
  const visit = (scopes: ReadonlySet<string>): void => {
    const cost = costOf(scopes, problem);
    if (seen.has(cost.names) || compareParts(cost, best.cost) > 0) return;
    seen.add(cost.names);
    const closure = closureOf(scopes, problem.facts);
    const open = narrowest(problem.needs.filter((need) => !isMet(need, closure)));
    if (open === undefined) {
      if (compareCosts(cost, best.cost) < 0) best = { scopes, cost };
      return;
    }
    for (const grant of grantsOf(open)) visit(new Set([...scopes, ...grant]));
  };
  visit(new Set());
  return best.scopes;
}

/** The sets that meet a need: its choices, and in place of each scope every other one that implies it. */
function grants(need: Need, { ranks, facts }: Problem): readonly (readonly string[])[] {
  const grantersOf = (scope: string): readonly string[] => [
    scope,
    ...[...ranks.keys()].filter((other) => other !== scope && facts.implied(other).includes(scope)),
  ];
  return need.flatMap(({ scopes }) =>
    scopes.reduce<readonly (readonly string[])[]>(
      (sets, scope) => sets.flatMap((set) => grantersOf(scope).map((granter) => [...set, granter])),
      [[]],
    ),
  );
}

function remember<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? compute(key);
    known.set(key, value);
    return value;
  };
}

/** Few choices first, so that the branches stay few. */
function narrowest(needs: readonly Need[]): Need | undefined {
  return needs.reduce<Need | undefined>(
    (best, need) => (best === undefined || need.length < best.length ? need : best),
    undefined,
  );
}
