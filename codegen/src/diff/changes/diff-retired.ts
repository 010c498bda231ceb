import type { Catalog, RetiredScope } from "../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { diffWords } from "../diff-words.ts";
import { matchEntries, sameNames } from "../match-entries.ts";
import { code, codes } from "../../text/code-span.ts";
import { findRenames, inNewNames, type Renames } from "../renames.ts";

/** What changed among the names that the provider refuses; a scope that was just retired is reported as a scope. */
export function diffRetired(before: Catalog, after: Catalog): readonly Change[] {
  const { added, removed, kept } = matchEntries(before.retired, after.retired, ({ name }) => name);
  const wasScope = new Set(before.scopes.map(({ name }) => name));
  const isScope = new Set(after.scopes.map(({ name }) => name));
  const renames = findRenames(before, after);
  return [
    ...removed.filter(({ name }) => !isScope.has(name)).map(describeRemoved),
    ...added.filter(({ name }) => !wasScope.has(name)).map(describeAdded),
    ...kept.flatMap((pair) => diffRetiredScope(pair.before, pair.after, renames)),
  ];
}

function describeRemoved({ name }: RetiredScope): Change {
  const message = `Retired name ${code(name)} was removed: code that looks up its replacement no longer compiles, and messages no longer tell it.`;
  return { kind: "retired-removed", subject: name, release: "major", message };
}

function describeAdded({ name, use }: RetiredScope): Change {
  const advice = use.length === 0 ? "nothing replaces it" : `use ${codes(use)} instead`;
  const message = `Retired name ${code(name)} was added: ${advice}.`;
  return { kind: "retired-added", subject: name, release: "minor", message, use };
}

function diffRetiredScope(before: RetiredScope, after: RetiredScope, renames: Renames): readonly Change[] {
  const { name, use } = after;
  const words = diffWords("retired-words-changed", name, before, after);
  if (sameNames(inNewNames(before.use, renames), use)) return words;
  const advice = use.length === 0 ? "nothing" : codes(use);
  const message = `The replacement of retired name ${code(name)} is now ${advice}: messages and "scopewright migrate" say so.`;
  return [
    { kind: "retired-use-changed", subject: name, release: "minor", message, before: before.use, after: use, use },
    ...words,
  ];
}
