/** The scopes of one way to be allowed to make a call, and its place in the catalog's order, the least privileged first. */
export interface Choice {
  readonly scopes: readonly string[];
  readonly rank: number;
}

/** The ways to be allowed to make one call; one of them must be granted. */
export type Need = readonly Choice[];

/** What is known of the scopes that sets are made of. */
export interface ScopeFacts {
  /** All that a scope implies. */
  readonly implied: (scope: string) => readonly string[];
  readonly isWriting: (scope: string) => boolean;
  /** True if a declared set of scopes holds the scope; declared scopes are preferred. */
  readonly isPreferred: (scope: string) => boolean;
}

/** Calls whose needs share scopes, so that they are decided together. */
export interface Problem {
  readonly needs: readonly Need[];
  readonly facts: ScopeFacts;
  /** For each scope its best place in the order of any call. */
  readonly ranks: ReadonlyMap<string, number>;
}

/** How much a set of scopes grants; compared part by part, and then by name. */
export interface Cost {
  readonly parts: readonly number[];
  readonly names: string;
}

/** A problem for some needs, each of them once. */
export function createProblem(needs: readonly Need[], facts: ScopeFacts): Problem {
  const ranks = new Map<string, number>();
  for (const { scopes, rank } of needs.flat()) {
    for (const scope of scopes) ranks.set(scope, Math.min(rank, ranks.get(scope) ?? Infinity));
  }
  const distinct = new Map(
    needs.map((need) => [need.map(({ scopes }) => [...scopes].sort().join("\0")).join("\n"), need]),
  );
  return { needs: [...distinct.values()], facts, ranks };
}

/** The scopes that a key really has with these. */
export function closureOf(scopes: Iterable<string>, { implied }: ScopeFacts): ReadonlySet<string> {
  return new Set([...scopes].flatMap((scope) => [scope, ...implied(scope)]));
}

/** Whether a need is met by what a key really has. */
export function isMet(need: Need, closure: ReadonlySet<string>): boolean {
  return need.some(({ scopes }) => scopes.every((scope) => closure.has(scope)));
}

/**
 * How much a set grants: scopes outside of what was declared, then places in the catalog's order, then scopes that write,
 * then all scopes with those that are implied, then the scopes themselves.
 */
export function costOf(scopes: ReadonlySet<string>, { facts, ranks }: Problem): Cost {
  const names = [...scopes].sort();
  const closure = [...closureOf(names, facts)];
  return {
    parts: [
      names.filter((scope) => !facts.isPreferred(scope)).length,
      names.reduce((sum, scope) => sum + (ranks.get(scope) ?? 0), 0),
      closure.filter(facts.isWriting).length,
      closure.length,
      names.length,
    ],
    names: names.join("\0"),
  };
}

/** Negative if the first grants less. */
export function compareCosts(a: Cost, b: Cost): number {
  return compareParts(a, b) || (a.names < b.names ? -1 : a.names > b.names ? 1 : 0);
}

/** Negative if the first grants less, whatever the names. */
export function compareParts(a: Cost, b: Cost): number {
  for (const [index, part] of a.parts.entries()) {
    const difference = part - (b.parts[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
