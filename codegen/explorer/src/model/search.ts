import type { Explored } from "./explored.ts";

/** What a search finds. */
export interface Hit {
  readonly kind: "scope" | "retired" | "automatic" | "group" | "operation";
  /** The name of the scope, the id of the group or of the operation. */
  readonly id: string;
}

interface Entry extends Hit {
  readonly name: string;
  readonly words: string;
}

/** Finds entries of a catalog that hold every word of a question. */
export type Search = (question: string) => readonly Hit[];

/** Prepares a search over names, descriptions, operations and retired names. */
export function createSearch({ catalog, operationsOf }: Explored): Search {
  const entry = (kind: Hit["kind"], id: string, name: string, ...words: readonly (string | undefined)[]): Entry => ({
    ...{ kind, id, name: name.toLowerCase() },
    words: [id, name, ...words].join("\n").toLowerCase(),
  });
  const entries = [
    ...catalog.retired.map(({ name, use, reason }) => entry("retired", name, name, reason, ...use)),
    ...catalog.groups.map(({ id, title, description }) => entry("group", id, title ?? id, description)),
    ...catalog.scopes.map(({ name, description, legacy, note }) =>
      entry("scope", name, name, description, legacy, note, ...(operationsOf.get(name) ?? []).map(({ id }) => id)),
    ),
    ...catalog.automatic.map(({ name, description }) => entry("automatic", name, name, description)),
    ...catalog.operations.map(({ id, note }) => entry("operation", id, id, note)),
  ];
  return (question) => {
    const words = question.toLowerCase().split(/\s+/u).filter(Boolean);
    const [first] = words;
    if (first === undefined) return [];
    const found = entries.filter((candidate) => words.every((word) => candidate.words.includes(word)));
    const ranks = ([0, 1, 2, 3] as const).map((rank) => found.filter((candidate) => rankOf(candidate, words) === rank));
    return ranks.flat().map(({ kind, id }) => ({ kind, id }));
  };
}

/** 0 for the very name, 1 for its beginning, 2 for a part of it, 3 for words about it. */
function rankOf({ name }: Entry, words: readonly string[]): 0 | 1 | 2 | 3 {
  const whole = words.join(" ");
  if (name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  return words.every((word) => name.includes(word)) ? 2 : 3;
}
