import type { Catalog } from "../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { diffWords } from "../diff-words.ts";
import { matchEntries } from "../match-entries.ts";
import { code } from "../../text/code-span.ts";

/** What changed among the key types themselves; the scopes that they carry are reported one by one. */
export function diffKeyTypes(before: Catalog, after: Catalog): readonly Change[] {
  const { added, removed, kept } = matchEntries(before.keyTypes, after.keyTypes, ({ id }) => id);
  return [
    ...removed.map(({ id }): Change => {
      const message = `Key type ${code(id)} was removed: its helper, its types and every key built with them are gone.`;
      return { kind: "key-type-removed", subject: id, release: "major", message };
    }),
    ...added.map(({ id }): Change => {
      return { kind: "key-type-added", subject: id, release: "minor", message: `Key type ${code(id)} was added.` };
    }),
    ...kept.flatMap((pair) => diffWords("key-type-words-changed", pair.before.id, pair.before, pair.after)),
  ];
}
