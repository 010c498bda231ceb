import type { Catalog, Operation } from "../../catalog/catalog.ts";
import { withoutParameterNames } from "../../catalog/operation-id.ts";
import type { Change } from "../change.ts";
import { diffNeeds } from "./diff-needs.ts";
import { diffWords } from "../diff-words.ts";
import { matchEntries, sameNames } from "../match-entries.ts";
import { code } from "../../text/code-span.ts";
import { findRenames, type Renames } from "../renames.ts";

/** What changed among the operations: which calls there are, what each needs, and who says so. */
export function diffOperations(before: Catalog, after: Catalog): readonly Change[] {
  const ids = new Set(before.operations.map(({ id }) => id));
  const lasting = new Set(after.operations.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
  // The same call with other names for its parameters, or with a slash at its end, is renamed and not gone.
  const { added, removed, kept } = matchEntries(before.operations, after.operations, ({ id }) =>
    lasting.has(id) ? `id ${id}` : withoutParameterNames(id).replace(/(?<=.)\/$/u, ""),
  );
  const renames = findRenames(before, after);
  return [
    ...removed.map(({ id }): Change => {
      const message = `Operation ${code(id)} was removed: code that names it no longer compiles.`;
      return { kind: "operation-removed", subject: id, release: "major", message };
    }),
    ...added.map(({ id }): Change => {
      return { kind: "operation-added", subject: id, release: "minor", message: `Operation ${code(id)} was added.` };
    }),
    ...kept.flatMap((pair) => diffOperation(pair.before, pair.after, renames)),
  ];
}

type Compare = (before: Operation, after: Operation) => readonly Change[];

/** How each field of an operation is compared; a new field does not compile until it stands here. */
const comparisons: { readonly [Field in keyof Required<Operation>]: Compare | "id" | "needs" | "words" } = {
  id: diffParameters,
  method: "id",
  path: "id",
  allOf: "needs",
  anyOf: "needs",
  evidence: "needs",
  observed: "words",
  byParameter: diffByParameter,
  host: diffHost,
  replacedBy: diffReplaced,
  note: "words",
  imported: "id",
  sources: "words",
};

function diffOperation(before: Operation, after: Operation, renames: Renames): readonly Change[] {
  const needs = diffNeeds(before, after, renames);
  return [
    ...Object.values(comparisons).flatMap((compare) => (typeof compare === "string" ? [] : compare(before, after))),
    ...needs,
    ...(needs.length === 0 ? [...diffOrder(before, after), ...diffEvidence(before, after)] : []),
    ...diffWords("operation-words-changed", after.id, before, after),
  ];
}

function diffHost({ host: before }: Operation, { id, host }: Operation): readonly Change[] {
  if (before === host) return [];
  const show = (name: string | undefined): string => (name === undefined ? "all hosts" : code(name));
  const message = `Operation ${code(id)} moved from ${show(before)} to ${show(host)}: it is found in other URLs than before.`;
  return [{ kind: "operation-host-changed", subject: id, release: "major", message }];
}

function diffReplaced({ replacedBy: before }: Operation, { id, replacedBy }: Operation): readonly Change[] {
  if (before === replacedBy) return [];
  const message =
    replacedBy === undefined
      ? `Operation ${code(id)} is no longer replaced by another one.`
      : `Operation ${code(id)} is replaced by ${code(replacedBy)}: messages recommend it.`;
  return [{ kind: "operation-replaced", subject: id, release: "minor", message }];
}

function diffByParameter({ byParameter: before }: Operation, { id, byParameter }: Operation): readonly Change[] {
  if (JSON.stringify(before) === JSON.stringify(byParameter)) return [];
  const message = `The scopes of operation ${code(id)} depend on its parameters in another way: audit may choose others.`;
  return [{ kind: "operation-by-parameter-changed", subject: id, release: "minor", message }];
}

/** The same alternatives in another order, by which audit chooses. */
function diffOrder({ anyOf: before = [] }: Operation, { id, anyOf = [] }: Operation): readonly Change[] {
  const text = (entries: readonly unknown[]): readonly string[] => entries.map((entry) => JSON.stringify(entry));
  const [old, current] = [text(before), text(anyOf)];
  if (old.join() === current.join() || !sameNames(old, current)) return [];
  const message = `The alternatives of operation ${code(id)} are in another order: audit may choose other scopes.`;
  return [{ kind: "operation-order-changed", subject: id, release: "minor", message }];
}

function diffParameters({ id: before }: Operation, { id }: Operation): readonly Change[] {
  if (before === id) return [];
  const isSlash = withoutParameterNames(before) !== withoutParameterNames(id);
  const what = isSlash ? "slash at the end of operation" : "parameters of operation";
  const change = isSlash ? "came or went" : "were renamed";
  const message = `The ${what} ${code(before)} ${change}, it is now ${code(id)}: code that names it no longer compiles.`;
  return [{ kind: "operation-renamed", subject: before, release: "major", message, before, after: id, use: [id] }];
}

function diffEvidence({ evidence: before }: Operation, { id, evidence }: Operation): readonly Change[] {
  if (before === evidence) return [];
  const message = `What operation ${code(id)} needs did not change, but its evidence did: from ${code(before)} to ${code(evidence)}.`;
  return [{ kind: "operation-evidence-changed", subject: id, release: "patch", message, before, after: evidence }];
}
