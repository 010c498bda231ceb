import type { Catalog, Preset } from "../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { diffWords } from "../diff-words.ts";
import { matchEntries, sameNames, without } from "../match-entries.ts";
import { code, codes } from "../../text/code-span.ts";
import { findRenames, inNewNames, type Renames } from "../renames.ts";

/** Compares the presets: a key that is built from a preset gets the scopes of its new list. */
export function diffPresets(before: Catalog, after: Catalog): readonly Change[] {
  const { added, removed, kept } = matchEntries(before.presets, after.presets, ({ id }) => id);
  const renames = findRenames(before, after);
  return [
    ...removed.map(({ id }): Change => {
      const message = `Preset ${code(id)} was removed: code that uses it no longer compiles.`;
      return { kind: "preset-removed", subject: id, release: "major", message };
    }),
    ...added.map(({ id, keyType }): Change => {
      const message = `Preset ${code(id)} was added for keys of type ${code(keyType)}.`;
      return { kind: "preset-added", subject: id, release: "minor", message };
    }),
    ...kept.flatMap((pair) => [
      ...diffKeyType(pair.before, pair.after),
      ...(["read", "full"] as const).flatMap((level) => diffList(level, pair.before, pair.after, renames)),
      ...diffWords("preset-words-changed", pair.after.id, pair.before, pair.after),
    ]),
  ];
}

function diffKeyType(before: Preset, { id, keyType }: Preset): readonly Change[] {
  if (before.keyType === keyType) return [];
  const message = `Preset ${code(id)} moved from key type ${code(before.keyType)} to ${code(keyType)}: keys of the first that use it no longer compile.`;
  return [
    { kind: "preset-key-type-changed", subject: id, release: "major", message, before: before.keyType, after: keyType },
  ];
}

function diffList(
  level: "read" | "full",
  { [level]: before }: Preset,
  { id, [level]: after }: Preset,
  renames: Renames,
): readonly Change[] {
  const list = `List ${code(level)} of preset ${code(id)}`;
  if (before === undefined && after === undefined) return [];
  if (before === undefined) {
    return [{ kind: "preset-list-added", subject: id, release: "minor", message: `${list} was added.` }];
  }
  if (after === undefined) {
    const message = `${list} was removed: code that uses it no longer compiles.`;
    return [{ kind: "preset-list-removed", subject: id, release: "major", message }];
  }
  if (sameNames(inNewNames(before, renames), after)) return [];
  const lost = without(before, after);
  const gained = without(after, before);
  const effects = [
    ...(lost.length > 0 ? [`lost ${codes(lost)}`] : []),
    ...(gained.length > 0 ? [`gained ${codes(gained)}`] : []),
  ].join(" and ");
  const message = `${list} ${effects}: so do the keys that are built from it, without a word from the compiler.`;
  return [{ kind: "preset-list-changed", subject: id, release: "major", message, before, after }];
}
