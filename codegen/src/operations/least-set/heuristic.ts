import { closureOf, compareCosts, costOf, isMet, type Need, type Problem } from "./problem.ts";

/**
 * Returns a set that meets every need and has no superfluous scope. Needs with few choices are met first, each with the
 * choice that adds least to the set so far; then every choice is tried instead, as long as that makes the set grant less.
 */
export function heuristicSet(problem: Problem): ReadonlySet<string> {
  const ordered = [...problem.needs].sort((a, b) => a.length - b.length || compareText(keyOf(a), keyOf(b)));
  let scopes: ReadonlySet<string> = new Set();
  for (const need of ordered) scopes = meet(need, scopes, problem);
  scopes = withoutSpare(scopes, problem);
  for (let improved: ReadonlySet<string> | undefined = scopes; improved !== undefined;) {
    scopes = improved;
    improved = improve(scopes, problem);
  }
  return scopes;
}

function meet(need: Need, scopes: ReadonlySet<string>, problem: Problem): ReadonlySet<string> {
  if (isMet(need, closureOf(scopes, problem.facts))) return scopes;
  return least(
    need.map((choice) => new Set([...scopes, ...choice.scopes])),
    problem,
  );
}

/** A set that grants less: with a choice more, and without what that makes spare. */
function improve(scopes: ReadonlySet<string>, problem: Problem): ReadonlySet<string> | undefined {
  const cost = costOf(scopes, problem);
  const choices = problem.needs.flat().filter((choice) => choice.scopes.some((scope) => !scopes.has(scope)));
  for (const choice of choices) {
    const other = withoutSpare(new Set([...scopes, ...choice.scopes]), problem, new Set(choice.scopes));
    if (compareCosts(costOf(other, problem), cost) < 0) return other;
  }
  return undefined;
}

/** Leaves scopes out as long as every need stays met, those of the highest rank first. */
function withoutSpare(
  scopes: ReadonlySet<string>,
  problem: Problem,
  kept: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const { needs, facts, ranks } = problem;
  const order = [...scopes].sort(
    (a, b) =>
      Number(kept.has(a)) - Number(kept.has(b)) ||
      Number(facts.isPreferred(a)) - Number(facts.isPreferred(b)) ||
      (ranks.get(b) ?? 0) - (ranks.get(a) ?? 0) ||
      Number(facts.isWriting(b)) - Number(facts.isWriting(a)) ||
      compareText(b, a),
  );
  const left = new Set(scopes);
  for (const scope of order) {
    left.delete(scope);
    const closure = closureOf(left, facts);
    if (!needs.every((need) => isMet(need, closure))) left.add(scope);
  }
  return left;
}

function least(sets: readonly ReadonlySet<string>[], problem: Problem): ReadonlySet<string> {
  const [first = new Set<string>(), ...others] = sets;
  return others.reduce(
    (best, next) => (compareCosts(costOf(next, problem), costOf(best, problem)) < 0 ? next : best),
    first,
  );
}

function keyOf(need: Need): string {
  return need.map(({ scopes }) => scopes.join(" ")).join("\n");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
