import type { Catalog, Operation } from "../../../catalog/catalog.ts";
import { withoutParameterNames } from "../../../catalog/operation-id.ts";
import type { Change } from "../change.ts";
import { diffNeeds } from "./diff-needs.ts";
import { diffWords } from "../diff-words.ts";
import { matchEntries } from "../match-entries.ts";
import { code } from "../../../text/code-span.ts";
import { findRenames, type Renames } from "../renames.ts";

/** What changed among the operations: which calls there are, what each needs, and who says so. */
export function diffOperations(before: Catalog, after: Catalog): readonly Change[] {
  // The same call with other names for its parameters is renamed, not gone.
  const { added, removed, kept } = matchEntries(before.operations, after.operations, ({ id }) =>
    withoutParameterNames(id),
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

function diffOperation(before: Operation, after: Operation, renames: Renames): readonly Change[] {
  const needs = diffNeeds(before, after, renames);
  return [
    ...diffParameters(before, after),
    ...needs,
    ...(needs.length === 0 ? diffEvidence(before, after) : []),
    ...diffWords("operation-words-changed", after.id, before, after),
  ];
}

function diffParameters({ id: before }: Operation, { id }: Operation): readonly Change[] {
  if (before === id) return [];
  const message = `The parameters of operation ${code(before)} were renamed, it is now ${code(id)}: code that names it no longer compiles.`;
  return [{ kind: "operation-renamed", subject: before, release: "major", message, before, after: id, use: [id] }];
}

function diffEvidence({ evidence: before }: Operation, { id, evidence }: Operation): readonly Change[] {
  if (before === evidence) return [];
  const message = `What operation ${code(id)} needs did not change, but its evidence did: from ${code(before)} to ${code(evidence)}.`;
  return [{ kind: "operation-evidence-changed", subject: id, release: "patch", message, before, after: evidence }];
}
