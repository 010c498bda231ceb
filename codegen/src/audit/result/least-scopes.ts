import { byCodeUnit } from "../../text/by-code-unit.ts";
import type { MatchedOperation } from "../match/operation-index.ts";

/** What one call needs: these scopes; chosen where the operation leaves a choice. */
export type ScopesOf = (match: MatchedOperation) => readonly string[];

/** The least scopes for all calls together, and what each call takes of them. */
export interface LeastScopes {
  readonly scopes: readonly string[];
  readonly scopesOf: ScopesOf;
}

/**
 * The least scopes that the operations need. Where one of several is enough, one that is needed anyway or that `preferred`
 * holds is taken, and else the narrowest.
 */
export function leastScopes(
  matches: readonly MatchedOperation[],
  preferred: ReadonlySet<string> = new Set(),
): LeastScopes {
  const chosen = new Set(matches.flatMap(({ operation }) => operation.allOf ?? []));
  const open: (readonly string[])[] = [];
  for (const match of matches) {
    const anyOf = namesIn(match);
    if (!anyOf) continue;
    const fixed = byParameter(match, anyOf);
    if (fixed) for (const scope of fixed) chosen.add(scope);
    else open.push(anyOf);
  }
  for (const anyOf of open.toSorted((a, b) => a.length - b.length || byCodeUnit(a.join(" "), b.join(" "))))
    if (!anyOf.some((scope) => chosen.has(scope))) chosen.add(pick(anyOf, preferred));
  return {
    scopes: [...chosen].sort(byCodeUnit),
    scopesOf: (match) => {
      const { allOf } = match.operation;
      const anyOf = namesIn(match);
      if (!anyOf) return [...(allOf ?? [])].sort(byCodeUnit);
      const fixed = byParameter(match, anyOf);
      if (fixed) return [...fixed].sort(byCodeUnit);
      return [anyOf.filter((scope) => chosen.has(scope)).sort(narrowestFirst)[0] ?? pick(anyOf, preferred)];
    },
  };
}

/** The scopes of which one is enough. */
function namesIn({ operation: { anyOf } }: MatchedOperation): readonly string[] | undefined {
  return anyOf?.flatMap((entry) => (typeof entry === "string" ? [entry] : entry.allOf));
}

/**
 * Scopes that differ in one part alone stand for the values of a parameter: the one of the value that is asked for, or all
 * where that is not known.
 */
function byParameter({ parameters }: MatchedOperation, anyOf: readonly string[]): readonly string[] | undefined {
  const rows = anyOf.map((scope) => scope.split("."));
  const [first = []] = rows;
  const varying = first.flatMap((_, index) => (new Set(rows.map((row) => row[index])).size > 1 ? [index] : []));
  const [index] = varying;
  if (rows.some((row) => row.length !== first.length) || varying.length !== 1 || index === undefined) return undefined;
  const values = new Set(Object.values(parameters ?? {}));
  const named = anyOf.filter((_, row) => values.has(rows[row]?.[index] ?? ""));
  return named.length > 0 ? named : anyOf;
}

function pick(anyOf: readonly string[], preferred: ReadonlySet<string>): string {
  const [first = ""] = [...anyOf].sort(
    (a, b) => Number(preferred.has(b)) - Number(preferred.has(a)) || narrowestFirst(a, b),
  );
  return first;
}

function narrowestFirst(a: string, b: string): number {
  return b.split(".").length - a.split(".").length || byCodeUnit(a, b);
}
