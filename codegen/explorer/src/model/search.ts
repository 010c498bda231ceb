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

/** A search over names, descriptions, operations and retired names. */
export interface Search {
  /** Finds the entries that hold every word of a question. */
  readonly find: (question: string) => Found;
  /** Makes a part of the index and of the answers to single letters, for as long as there is time; true once both are whole. */
  readonly prepare: (hasTime: () => boolean) => boolean;
}

/** A question that was asked, and every entry that holds its words. */
interface Asked extends Found {
  readonly question: string;
  readonly matches: readonly Entry[];
}

/** More hits than this are counted and not shown: another word finds what one looks for. */
const mostHits = 500;

/** More letters than an alphabet and its digits have are not prepared: each answer may hold every entry. */
const mostLetters = 40;

const nothing: Found = { hits: [], total: 0 };

/**
 * Creates the search of a catalog. A question that begins with the last one looks only through what that one found, and
 * one that goes back a key has its answer already: each key of a person who types costs less than the one before. The
 * first key has its answer from idle time.
 */
export function createSearch(explored: Explored): Search {
  const entries: Entry[] = [];
  const rest = toEntries(explored);
  const makeIndex: Search["prepare"] = (hasTime) => {
    const start = entries.length;
    let next = rest.next();
    for (; next.done !== true; next = rest.next()) {
      entries.push(next.value);
      if (!hasTime()) break;
    }
    // Engines compile what has run often: without this, the first question would take four times as long.
    if (entries.length > start) ask("a s", entries.slice(start));
    return next.done === true;
  };
  const answers = new Map<string, Asked>();
  let letters: Iterator<string> | undefined;
  const prepare: Search["prepare"] = (hasTime) => {
    if (!makeIndex(hasTime)) return false;
    letters ??= firstLetters(entries);
    while (hasTime()) {
      const { done, value } = letters.next();
      if (done === true) return true;
      answers.set(value, ask(value, entries));
    }
    return false;
  };
  let asked: readonly Asked[] = [];
  const find: Search["find"] = (text) => {
    const question = text.toLowerCase().trimStart();
    if (question === "") return nothing;
    makeIndex(() => true);
    const before = asked.filter((earlier) => question.startsWith(earlier.question));
    const last = before.at(-1) ?? answers.get(question.slice(0, 1));
    if (last?.question === question) return last;
    const found = ask(question, last?.matches ?? entries);
    asked = [...before, found];
    return found;
  };
  return { find, prepare };
}

/** The letters that names begin with, which most questions begin with too. */
function firstLetters(entries: readonly Entry[]): Iterator<string> {
  const letters = new Set(entries.map(({ name }) => name.slice(0, 1)));
  return [...letters].slice(0, mostLetters).values();
}

function ask(question: string, among: readonly Entry[]): Asked {
  const words = question.split(/\s+/u).filter(Boolean);
  const whole = words.join(" ");
  const matches: Entry[] = [];
  const ranked: readonly [Hit[], Hit[], Hit[], Hit[]] = [[], [], [], []];
  for (const entry of among) {
    const rank = rankOf(entry, whole, words);
    if (rank === undefined) continue;
    matches.push(entry);
    if (ranked[rank].length < mostHits) ranked[rank].push(entry);
  }
  return { question, matches, hits: ranked.flat().slice(0, mostHits), total: matches.length };
}

function holdsAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

function* toEntries({ catalog, operationsOf }: Explored): Generator<Entry, undefined> {
  for (const { name, use, reason } of catalog.retired) yield toEntry("retired", name, [name, reason, ...use]);
  for (const { id, title, description } of catalog.groups) yield toEntry("group", id, [title ?? id, description]);
  for (const { name, description, legacy, note } of catalog.scopes) {
    const operations = operationsOf.get(name) ?? [];
    yield toEntry("scope", name, [name, description, legacy, note, ...operations.map(({ id }) => id)]);
  }
  for (const { name, description } of catalog.automatic) yield toEntry("automatic", name, [name, description]);
  for (const { id, note } of catalog.operations) yield toEntry("operation", id, [id, note]);
  return undefined;
}

function toEntry(kind: Hit["kind"], id: string, [name = id, ...words]: readonly (string | undefined)[]): Entry {
  return { kind, id, name: name.toLowerCase(), words: [id, name, ...words].join("\n").toLowerCase() };
}

/** 0 for the very name, 1 for its beginning, 2 for a part of it, 3 for words about it; undefined for no hit. */
function rankOf({ name, words: text }: Entry, whole: string, words: readonly string[]): 0 | 1 | 2 | 3 | undefined {
  if (name.startsWith(whole)) return name.length === whole.length ? 0 : 1;
  // Most hits have the words in their name, which is shorter than all that is known about it.
  if (holdsAll(name, words)) return 2;
  return holdsAll(text, words) ? 3 : undefined;
}
