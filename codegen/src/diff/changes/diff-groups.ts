import type { Catalog } from "../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { diffWords } from "../diff-words.ts";
import { matchEntries } from "../match-entries.ts";
import { code } from "../../text/code-span.ts";

/** What changed among the groups themselves; the scopes that they hold are reported one by one. */
export function diffGroups(before: Catalog, after: Catalog): readonly Change[] {
  const { added, removed, kept } = matchEntries(before.groups, after.groups, ({ id }) => id);
  return [
    ...removed.map(({ id }): Change => {
      const message = `Group ${code(id)} was removed: keys that ask for access to it no longer compile.`;
      return { kind: "group-removed", subject: id, release: "major", message };
    }),
    ...added.map(({ id }): Change => {
      return { kind: "group-added", subject: id, release: "minor", message: `Group ${code(id)} was added.` };
    }),
    ...kept.flatMap((pair) => diffWords("group-words-changed", pair.before.id, pair.before, pair.after)),
  ];
}
