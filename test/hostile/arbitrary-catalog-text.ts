import fc from "fast-check";

/** A member of an object, before it is written; an object as such would sort its keys, and `__proto__` is no key to it. */
type Entry = readonly [key: string, value: string];

/** The text of a catalog of these names and these texts; valid if they are good ones. */
export function catalogTexts(name: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const names = (minLength: number): fc.Arbitrary<string[]> => fc.uniqueArray(name, { minLength, maxLength: 4 });
  return fc
    .record({
      keyTypes: names(1),
      groups: names(0),
      sources: names(0),
      all: names(1).chain((some) => withNested(some, name)),
    })
    .chain(({ keyTypes, groups, sources, all }) => {
      const half = Math.ceil(all.length / 2);
      const [scopes, others] = [all.slice(0, half), all.slice(half)];
      const words = (...keys: readonly string[]): fc.Arbitrary<Entry[]> =>
        fc
          .tuple(fc.subarray([...keys]), fc.array(text, { minLength: keys.length, maxLength: keys.length }))
          .map(([kept, values]) => kept.map((key, index) => [key, json(values[index])]));
      const sourced = (entry: fc.Arbitrary<Entry[]>): fc.Arbitrary<string> =>
        fc.tuple(entry, fc.subarray(sources)).map(([own, ids]) => object([...own, ["sources", json(ids)]]));
      const scope = fc
        .tuple(words("description", "note", "legacy"), fc.constantFrom("read", "write"), fc.subarray(groups))
        .map(([own, access, group]): Entry[] => [
          ...[...own, ["keyTypes", json(keyTypes)] as const, ["access", json(access)] as const],
          ...group.slice(0, 1).map((id): Entry => ["group", json(id)]),
        ]);
      const preset = fc
        .tuple(words("title", "note"), fc.subarray(scopes, { minLength: 1 }))
        .map(([own, full]): Entry[] => [...own, ["keyType", json(keyTypes[0])], ["full", json(full)]]);
      const operation = fc
        .tuple(words("note"), fc.subarray(scopes))
        .map(([own, allOf]): Entry[] => [...own, ["evidence", json("rule")], ["allOf", json(allOf)]]);
      const section = (ids: readonly string[], entry: fc.Arbitrary<Entry[]>): fc.Arbitrary<string> =>
        fc.tuple(...ids.map(() => sourced(entry))).map((values) => object(zip(ids, values)));
      return fc
        .record({
          provider: text.map(json),
          keyTypes: section(keyTypes, words("title", "description")),
          groups: section(groups, words("title", "description")),
          scopes: section(scopes, scope),
          automatic: section(others.slice(0, 1), words("description")),
          retired: section(others.slice(1), words("reason")),
          presets: section(groups, preset),
          operations: section(["GET /a", "POST /a/{id}:x"], operation),
          sources: fc.constant(object(sources.map((id) => [id, "{}"]))),
        })
        .map((catalog) => object(Object.entries(catalog)));
    });
}

/** Names, and names that begin with one of them. */
function withNested(some: readonly string[], name: fc.Arbitrary<string>): fc.Arbitrary<string[]> {
  const nested = fc
    .tuple(fc.constantFrom(...some), fc.constantFrom(".", ":", "/"), name)
    .map((parts) => parts.join(""));
  return fc.array(nested, { maxLength: 4 }).map((more) => [...new Set([...some, ...more])]);
}

function object(entries: readonly Entry[]): string {
  return `{${entries.map(([key, value]) => `${json(key)}: ${value}`).join(",\n")}}`;
}

function zip(keys: readonly string[], values: readonly string[]): readonly Entry[] {
  return keys.map((key, index) => [key, values[index] ?? "{}"]);
}

/** Escapes halves of characters, as JSON may hold them and UTF-8 may not. */
function json(value: unknown): string {
  return JSON.stringify(value);
}
