import { groupBy } from "../../collections/group-by.ts";
import { unknownHost, type Outcome } from "../match/outcome.ts";
import { tooDeep } from "../syntax/too-deep.ts";
import type { ts } from "../syntax/typescript.ts";

/** The outcome of a call, and the place where its values come from. */
export interface Finding {
  readonly place: ts.Node;
  readonly outcome: Outcome;
}

/** A finding that states why the code around a place was not followed; by default, because it nests too deep. */
export function unfollowed(place: ts.Node, reason: string = tooDeep): Finding {
  return { place, outcome: { kind: "unresolved", reason } };
}

/** A call that is not reached here, or that goes to another host. */
export function elsewhere(place: ts.Node): Finding {
  return { place, outcome: { kind: "foreign", open: false } };
}

/** If the path of one call shows that a host is the provider's, its other calls count as calls of the provider, too. */
export function withSameHost(found: readonly Finding[]): readonly Finding[] {
  const hosts = new Set(
    found.flatMap(({ outcome }) => (outcome.kind === "operations" && outcome.host !== undefined ? [outcome.host] : [])),
  );
  if (hosts.size === 0) return found;
  return found.map(({ place, outcome }) =>
    outcome.kind === "foreign" && outcome.host !== undefined && hosts.has(outcome.host)
      ? { place, outcome: { kind: "unresolved", reason: `${unknownHost}, and its path is not one of the provider's` } }
      : { place, outcome },
  );
}

const tooManyCallers = "the code that calls it is too complex to follow to its end";

/**
 * What is known of a call whose budget is spent: what it is without its callers, or, if that says nothing, the operations that
 * were found with some of them. If callers are left that may tell more, a further finding says so.
 */
export function cutOff(
  own: readonly Finding[],
  found: readonly Finding[],
  { node, hasMore }: { readonly node: ts.Node; readonly hasMore: boolean },
): readonly Finding[] {
  const left = hasMore || found.some(isCutOff) ? [unfollowed(node, tooManyCallers)] : [];
  if (own.some(isSaid)) return [...own, ...left];
  const operations = found.filter(({ outcome }) => outcome.kind === "operations" && !outcome.widened);
  return found.some(isSaid) ? [...operations, ...left] : own;
}

/** True if the report says a finding as it is: no call of another host, and none that only may be one of the provider. */
function isSaid({ outcome }: Finding): boolean {
  return outcome.kind !== "foreign" && !(outcome.kind === "unresolved" && outcome.isDoubtful === true);
}

function isCutOff({ outcome }: Finding): boolean {
  return outcome.kind === "unresolved" && outcome.reason === tooManyCallers;
}

/** True if callers could only say which object it is; false if the objects differ in the host that they call. */
export function areSettled(own: readonly Finding[]): boolean {
  return own.every(isSettled) && new Set(own.map(({ outcome }) => outcome.kind === "foreign")).size < 2;
}

/** True if all findings are the same operation, for certain. */
export function isOneOperation(own: readonly Finding[]): boolean {
  return (
    own.length > 0 &&
    own.every(isSettled) &&
    own.every(({ outcome }) => outcome.kind === "operations") &&
    new Set(own.map(({ outcome }) => keyOf(outcome))).size === 1
  );
}

/** True if callers could make a finding no more certain. */
export function isSettled({ outcome }: Finding): boolean {
  return (
    outcome.kind !== "unresolved" &&
    !(outcome.kind === "operations" && (outcome.widened || outcome.isReplaceable)) &&
    !(outcome.kind === "foreign" && outcome.open)
  );
}

/** Returns what was found with the callers, or what was found without them if all callers agree with that. */
export function agreed(own: readonly Finding[], found: readonly Finding[]): readonly Finding[] {
  if (found.length === 0) return own.every(isSettled) ? own : own.filter(({ outcome }) => outcome.kind !== "foreign");
  const wanted = keysOf(own);
  // A caller with a test double, or one that is never reached, says nothing about the others.
  const requests = found.filter(({ outcome }) => outcome.kind !== "foreign");
  const places = groupBy(requests, ({ place }) => place);
  const agrees = places.size > 0 && [...places.values()].every((group) => keysOf(group) === wanted);
  return agrees ? own : found;
}

/** Drops links if another finding is an operation, because following a link from its answer repeats that operation. */
export function withoutLinks(found: readonly Finding[]): readonly Finding[] {
  return found.some(({ outcome }) => outcome.kind === "operations")
    ? found.filter(({ outcome }) => outcome.kind !== "unresolved" || outcome.isLink !== true)
    : found;
}

function keysOf(findings: readonly Finding[]): string {
  return [...new Set(findings.map(({ outcome }) => keyOf(outcome)))].sort().join("\n");
}

function keyOf(outcome: Outcome): string {
  if (outcome.kind === "operations")
    return outcome.operations
      .map(
        ({ operation: { id, byParameter }, parameters }) => `${id} ${parameters?.[byParameter?.parameter ?? ""] ?? ""}`,
      )
      .join(",");
  // The names of placeholders depend on the caller; the request is the same.
  if (outcome.kind === "uncataloged") return `!${outcome.call.replace(/\{[^{}]*\}/gu, "{}")}`;
  return outcome.kind === "unresolved" ? `?${outcome.reason}` : "-";
}

/** The findings without repetitions of an outcome. */
export function unique(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  return findings.filter(({ outcome }) => {
    const key = keyOf(outcome);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
