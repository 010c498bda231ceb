import { alternativesOf } from "../../../../src/operations/alternative.ts";
import type { Alternative, Operation } from "../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { without } from "../match-entries.ts";
import { code, codes } from "../../text/code-span.ts";
import { inNewNames, type Renames } from "../renames.ts";

/** Compares the scopes that an operation needs: more scopes break callers, fewer do not. */
export function diffNeeds(before: Operation, after: Operation, renames: Renames): readonly Change[] {
  const old = alternativesOf(before)?.map((one) => ({ ...one, allOf: inNewNames(one.allOf, renames) }));
  const current = alternativesOf(after);
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
  if (old === undefined && isEnough({ allOf: [] }, current)) {
    const message = `Operation ${code(subject)} is now known to need ${lists.after}.`;
    return [{ kind: "operation-needs-less", subject, release: "minor", message, ...lists }];
  }
  const change =
    old === undefined ? `is now known to need ${lists.after}` : `now needs ${lists.after} instead of ${lists.before}`;
  const message = `Operation ${code(subject)} ${change}: calls whose key used to suffice no longer compile.`;
  return [{ kind: "operation-needs-more", subject, release: "major", message, ...lists }];
}

/** Whether a key that can use an alternative can also use one of the others. */
function isEnough({ allOf, keyTypes }: Alternative, wanted: readonly Alternative[]): boolean {
  return wanted.some(
    (other) =>
      without(other.allOf, allOf).length === 0 &&
      (other.keyTypes === undefined || (keyTypes !== undefined && without(keyTypes, other.keyTypes).length === 0)),
  );
}

function showNeeds(operation: Operation): string {
  const alternatives = alternativesOf(operation);
  if (alternatives === undefined) return "unknown scopes";
  if (alternatives.some(({ allOf }) => allOf.length === 0)) return "any valid key";
  const isPlain = alternatives.every(({ allOf, keyTypes }) => allOf.length === 1 && keyTypes === undefined);
  return isPlain
    ? codes(
        alternatives.flatMap(({ allOf }) => allOf),
        "or",
      )
    : alternatives.map(showAlternative).join(", or ");
}

function showAlternative({ allOf, keyTypes }: Alternative): string {
  return keyTypes === undefined ? codes(allOf) : `${codes(allOf)} on keys of type ${codes(keyTypes, "or")}`;
}
