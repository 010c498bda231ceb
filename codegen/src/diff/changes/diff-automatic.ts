import type { Catalog } from "../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { diffWords } from "../diff-words.ts";
import { matchEntries } from "../match-entries.ts";
import { code } from "../../text/code-span.ts";

/** What changed among the scopes that the provider adds by itself. */
export function diffAutomatic(before: Catalog, after: Catalog): readonly Change[] {
  const { added, removed, kept } = matchEntries(before.automatic, after.automatic, ({ name }) => name);
  const scopes = new Set(after.scopes.map(({ name }) => name));
  const retired = new Set(after.retired.map(({ name }) => name));
  return [
    ...removed.map(({ name }): Change => {
      const now = scopes.has(name)
        ? "keys can ask for it, and where one comes back with it unasked, comparisons now report it as unexpected"
        : retired.has(name)
          ? "where a key still comes back with it, comparisons now report it as retired"
          : "where a key still comes back with it, comparisons now report it as unknown";
      const message = `Automatic scope ${code(name)} was removed: ${now}.`;
      return { kind: "automatic-removed", subject: name, release: "major", message };
    }),
    ...added.map(({ name }): Change => {
      const message = `Automatic scope ${code(name)} was added: keys may come back with it, and it no longer counts as drift.`;
      return { kind: "automatic-added", subject: name, release: "minor", message };
    }),
    ...kept.flatMap((pair) => diffWords("automatic-words-changed", pair.before.name, pair.before, pair.after)),
  ];
}
