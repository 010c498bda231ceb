import type { Operation } from "../../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { without } from "../match-entries.ts";
import { code, codes } from "../name.ts";
import { inNewNames, type Renames } from "../renames.ts";

/** What changed about the scopes that an operation needs: more breaks keys that were enough, less breaks nobody. */
export function diffNeeds(before: Operation, after: Operation, renames: Renames): readonly Change[] {
  const old = alternatives(before)?.map((scopes) => inNewNames(scopes, renames));
  const current = alternatives(after);
  const subject = after.id;
  const lists = { before: showNeeds(before), after: showNeeds(after) };
  if (old === undefined && current === undefined) return [];
  if (current === undefined) {
    const message = `Nobody says any more what operation ${code(subject)} needs (${lists.before} until now): code that relies on the scopes it names no longer compiles.`;
    return [{ kind: "operation-needs-more", subject, release: "major", message, ...lists }];
  }
  if (old?.every((scopes) => isEnough(scopes, current)) === true) {
    if (current.every((scopes) => isEnough(scopes, old))) return [];
    const message = `Operation ${code(subject)} needs less: ${lists.after} instead of ${lists.before}.`;
    return [{ kind: "operation-needs-less", subject, release: "minor", message, ...lists }];
  }
  if (old === undefined && isEnough([], current)) {
    const message = `Operation ${code(subject)} is now known to need ${lists.after}.`;
    return [{ kind: "operation-needs-less", subject, release: "minor", message, ...lists }];
  }
  const change =
    old === undefined ? `is now known to need ${lists.after}` : `now needs ${lists.after} instead of ${lists.before}`;
  const message = `Operation ${code(subject)} ${change}: calls with a key that was enough until now no longer compile.`;
  return [{ kind: "operation-needs-more", subject, release: "major", message, ...lists }];
}

/** The sets of scopes of which each is enough; nothing where nobody knows. */
function alternatives({ allOf, anyOf }: Operation): readonly (readonly string[])[] | undefined {
  return allOf === undefined ? anyOf?.map((scope) => [scope]) : [allOf];
}

function isEnough(scopes: readonly string[], wanted: readonly (readonly string[])[]): boolean {
  return wanted.some((alternative) => without(alternative, scopes).length === 0);
}

function showNeeds({ allOf, anyOf }: Operation): string {
  if (anyOf !== undefined) return codes(anyOf, "or");
  if (allOf === undefined) return "unknown scopes";
  return allOf.length === 0 ? "any valid key" : codes(allOf);
}
