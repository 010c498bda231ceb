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

/** The closest hits of a search, and how many there are in all. */
export interface Found {
  readonly hits: readonly Hit[];
  readonly total: number;
}

/** Finds entries of a catalog that hold every word of a question. */
export type Search = (question: string) => Found;

/** More hits than this are counted and not shown: another word finds what one looks for. */
const mostHits = 500;

/** Prepares a search over names, descriptions, operations and retired names. */
export function createSearch(explored: Explored): Search {
  let entries: readonly Entry[] | undefined;
  return (question) => {
    const words = question.toLowerCase().split(/\s+/u).filter(Boolean);
    if (words.length === 0) return { hits: [], total: 0 };
    entries ??= toEntries(explored);
    const whole = words.join(" ");
    const ranked: [Entry[], Entry[], Entry[], Entry[]] = [[], [], [], []];
    for (const entry of entries) {
      if (words.every((word) => entry.words.includes(word))) ranked[rankOf(entry.name, whole, words)].push(entry);
    }
    const hits = ranked.flatMap((list) => list.slice(0, mostHits)).slice(0, mostHits);
    return { hits, total: ranked.reduce((sum, { length }) => sum + length, 0) };
  };
}

function toEntries({ catalog, operationsOf }: Explored): readonly Entry[] {
  const entry = (kind: Hit["kind"], id: string, name: string, ...words: readonly (string | undefined)[]): Entry => ({
    ...{ kind, id, name: name.toLowerCase() },
    words: [id, name, ...words].join("\n").toLowerCase(),
  });
  return [
    ...catalog.retired.map(({ name, use, reason }) => entry("retired", name, name, reason, ...use)),
    ...catalog.groups.map(({ id, title, description }) => entry("group", id, title ?? id, description)),
    ...catalog.scopes.map(({ name, description, legacy, note }) =>
      entry("scope", name, name, description, legacy, note, ...(operationsOf.get(name) ?? []).map(({ id }) => id)),
    ),
    ...catalog.automatic.map(({ name, description }) => entry("automatic", name, name, description)),
    ...catalog.operations.map(({ id, note }) => entry("operation", id, id, note)),
  ];
}

/** 0 for the very name, 1 for its beginning, 2 for a part of it, 3 for words about it. */
function rankOf(name: string, whole: string, words: readonly string[]): 0 | 1 | 2 | 3 {
  if (name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  return words.every((word) => name.includes(word)) ? 2 : 3;
}
