import type { Catalog, Operation } from "../../../catalog/catalog.ts";
import { byCodeUnit } from "../../../text/by-code-unit.ts";
import type { Probe } from "./read-probes.ts";

/** What the calls of an operation show. */
export type Conclusion =
  /** One scope is enough, or none is needed. */
  | {
      readonly kind: "observed";
      readonly operation: string;
      readonly allOf: readonly string[];
      readonly date: string;
      readonly note?: string;
    }
  /** Several scopes are left, or none fits all calls. */
  | { readonly kind: "open"; readonly operation: string; readonly candidates: readonly string[]; readonly next: string }
  /** The catalog has evidence already: it agrees or not. */
  | { readonly kind: "known"; readonly operation: string; readonly agrees: boolean }
  /** The catalog has no such operation. */
  | { readonly kind: "uncataloged"; readonly operation: string };

/** What calls show about each operation: a scope that every key with success has and no refused key has. */
export function concludeProbes(catalog: Catalog, probes: readonly Probe[]): readonly Conclusion[] {
  const ids = [...new Set(probes.map(({ operation }) => operation))].sort(byCodeUnit);
  const automatic = new Set(catalog.automatic.map(({ name }) => name));
  const scopes = new Set(catalog.scopes.map(({ name }) => name));
  return ids.map((id): Conclusion => {
    const operation = catalog.operations.find((candidate) => candidate.id === id);
    if (operation === undefined) return { kind: "uncataloged", operation: id };
    const own = probes
      .filter((probe) => probe.operation === id)
      .map((probe) => ({ ...probe, scopes: probe.scopes.filter((name) => scopes.has(name) && !automatic.has(name)) }));
    return operation.evidence === "unknown" ? conclude(id, own) : compare(operation, own);
  });
}

function conclude(operation: string, probes: readonly Probe[]): Conclusion {
  const successes = probes.filter(({ status }) => status < 300);
  const refusals = probes.filter(({ status }) => status === 403);
  const [first] = successes;
  if (first === undefined) return { kind: "open", operation, candidates: [], next: "Add a call that succeeded." };
  const notes = [...new Set(successes.flatMap(({ note }) => note ?? []))].join(" ");
  const date = [...successes.map((probe) => probe.date)].sort(byCodeUnit).at(-1) ?? first.date;
  const found = { kind: "observed", operation, date, ...(notes !== "" && { note: notes }) } as const;
  if (successes.some(({ scopes }) => scopes.length === 0)) return { ...found, allOf: [] };
  const refused = new Set(refusals.flatMap(({ scopes }) => scopes));
  const candidates = first.scopes.filter(
    (scope) => !refused.has(scope) && successes.every(({ scopes }) => scopes.includes(scope)),
  );
  const [only, second] = candidates;
  if (only !== undefined && second === undefined) return { ...found, allOf: [only] };
  const next =
    only === undefined
      ? "No scope fits all of these calls: it may need several at once, or any of several."
      : "Add a call with a key that has only one of them.";
  return { kind: "open", operation, candidates, next };
}

/** A key whose scopes cover the operation succeeded, and one whose scopes do not was refused. */
function compare({ id, allOf, anyOf }: Operation, probes: readonly Probe[]): Conclusion {
  const alternatives = anyOf?.map((entry) => (typeof entry === "string" ? [entry] : entry.allOf)) ?? [allOf ?? []];
  const agrees = probes.every(({ scopes, status }) => {
    const covers = alternatives.some((all) => all.every((scope) => scopes.includes(scope)));
    return status < 300 ? covers : status !== 403 || !covers;
  });
  return { kind: "known", operation: id, agrees };
}
