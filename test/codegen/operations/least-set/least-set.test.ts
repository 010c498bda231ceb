import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactSet } from "../../../../codegen/src/operations/least-set/exact.ts";
import { heuristicSet } from "../../../../codegen/src/operations/least-set/heuristic.ts";
import { exactLimit, leastSet } from "../../../../codegen/src/operations/least-set/least-set.ts";
import {
  closureOf,
  compareCosts,
  costOf,
  createProblem,
  isMet,
  type Need,
  type Problem,
  type ScopeFacts,
} from "../../../../codegen/src/operations/least-set/problem.ts";

const names = ["a", "b", "c", "d", "e", "f", "g"];
const facts: ScopeFacts = {
  implied: (scope) => (scope === "a" ? ["b", "c"] : scope === "d" ? ["e"] : []),
  isWriting: (scope) => scope === "a" || scope === "f",
  isPreferred: () => true,
};

const choice = fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 2 });
const need: fc.Arbitrary<Need> = fc
  .array(choice, { minLength: 1, maxLength: 4 })
  .map((choices) => choices.map((scopes, rank) => ({ scopes, rank })));
const needs = fc.array(need, { minLength: 1, maxLength: 8 });

function isSolution(scopes: ReadonlySet<string>, problem: Problem): boolean {
  const closure = closureOf(scopes, problem.facts);
  return problem.needs.every((one) => isMet(one, closure));
}

/** The best of all sets of the seven scopes. */
function bruteForce(problem: Problem): ReadonlySet<string> {
  const all = Array.from(
    { length: 2 ** names.length },
    (_, bits) => new Set(names.filter((_name, index) => (bits >> index) % 2 === 1)),
  ).filter((scopes) => isSolution(scopes, problem) && [...scopes].every((scope) => problem.ranks.has(scope)));
  return all.reduce((best, next) => (compareCosts(costOf(next, problem), costOf(best, problem)) < 0 ? next : best));
}

describe(exactSet.name, () => {
  it("finds the best of all sets", () => {
    fc.assert(
      fc.property(needs, (given) => {
        const problem = createProblem(given, facts);
        expect([...exactSet(problem, heuristicSet(problem))].sort()).toEqual([...bruteForce(problem)].sort());
      }),
      { numRuns: 300 },
    );
  });
});

describe(heuristicSet.name, () => {
  it("meets every need without a spare scope", () => {
    fc.assert(
      fc.property(needs, (given) => {
        const problem = createProblem(given, facts);
        const scopes = heuristicSet(problem);
        expect(isSolution(scopes, problem)).toBe(true);
        for (const scope of scopes) {
          expect(isSolution(new Set([...scopes].filter((other) => other !== scope)), problem)).toBe(false);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is as good as the exact set in nine of ten cases", () => {
    const cases = fc.sample(needs, { numRuns: 300, seed: 7 });
    const equal = cases.filter((given) => {
      const problem = createProblem(given, facts);
      const found = heuristicSet(problem);
      return costOf(found, problem).names === costOf(exactSet(problem, found), problem).names;
    });
    expect(equal.length / cases.length).toBeGreaterThan(0.9);
  });
});

describe(leastSet.name, () => {
  it("does not depend on the order of the needs", () => {
    fc.assert(
      fc.property(needs, fc.infiniteStream(fc.nat()), (given, random) => {
        const shuffled = given
          .map((one) => ({ one, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect([...leastSet(shuffled, facts)].sort()).toEqual([...leastSet(given, facts)].sort());
      }),
      { numRuns: 100 },
    );
  });

  it("is exact for twenty needs with three choices each, and answers for a hundred", () => {
    const plain: ScopeFacts = { ...facts, implied: () => [], isWriting: () => false };
    const chain = (count: number): readonly Need[] =>
      Array.from({ length: count }, (_, at) =>
        [`s${at}`, `s${at + 1}`, `t${at % 5}`].map((scope, rank) => ({ scopes: [scope], rank })),
      );
    const problem = createProblem(chain(exactLimit), plain);
    const scopes = leastSet(chain(exactLimit), plain);
    expect(costOf(scopes, problem).parts[1]).toBe(0);
    expect(isSolution(scopes, problem)).toBe(true);
    const many = createProblem(chain(100), plain);
    expect(isSolution(leastSet(chain(100), plain), many)).toBe(true);
  });
});
