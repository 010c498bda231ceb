import { createHash } from "node:crypto";
import { findNodeAtLocation, modify, applyEdits, parseTree, type Node } from "jsonc-parser";
import { insertEntries } from "../insert-entries.ts";
import { findStyle, printEntry } from "../text-style.ts";
import type { Draft } from "./draft.ts";
import type { Entry, Section } from "./entries/entry.ts";

const sections = ["keyTypes", "scopes", "operations"] as const;
type SectionName = (typeof sections)[number];

/** The names that a merge adds, changes or leaves alone in one section. */
export interface SectionChanges {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Owned by the import, but no longer in the documents; a person decides about them. */
  readonly removed: readonly string[];
  /** Different in the documents, but edited by a person. */
  readonly kept: readonly string[];
}

/** A catalog with a draft merged in, and what that changed. */
export interface Merged {
  readonly text: string;
  readonly changes: Readonly<Record<SectionName, SectionChanges>>;
  readonly addedHosts: readonly string[];
}

/** The source that marks the entries of an import. */
export interface ImportSource {
  readonly id: string;
  readonly title: string;
}

/** Fields that an import decides; all others of an entry are a person's. */
const decided: Readonly<Record<SectionName, readonly string[]>> = {
  keyTypes: ["description"],
  scopes: ["keyTypes", "description"],
  operations: ["allOf", "anyOf", "evidence", "host"],
};

const none: SectionChanges = { added: [], changed: [], removed: [], kept: [] };

/** Returns the text of a new catalog. */
export function createCatalog(draft: Draft, source: ImportSource): Merged {
  const catalog = {
    ...(draft.provider !== undefined && { provider: draft.provider }),
    ...(draft.hosts.length > 0 && { hosts: draft.hosts }),
    sources: { [source.id]: { title: source.title } },
    ...Object.fromEntries(sections.map((section) => [section, sorted(stamped(draft[section], section))])),
  };
  const added = (section: SectionName): SectionChanges => ({ ...none, added: [...draft[section].keys()] });
  return {
    text: `${JSON.stringify(catalog, undefined, 2)}\n`,
    changes: { keyTypes: added("keyTypes"), scopes: added("scopes"), operations: added("operations") },
    addedHosts: draft.hosts,
  };
}

function sorted(section: Section): object {
  return Object.fromEntries([...section].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * Returns the text of a catalog with a draft merged in. Entries whose only source is this import change with the document;
 * entries that a person edited, and entries that the documents no longer have, stay.
 */
export function mergeDraft(text: string, draft: Draft, source: ImportSource): Merged {
  const plans = sections.map((section) => planSection(text, section, draft[section], source.id));
  const [keyTypes = none, scopes = none, operations = none] = plans.map(({ changes }) => changes);
  const changed = sections.reduce(
    (rest, section, index) => replaceEntries(rest, section, plans[index]?.entries ?? new Map()),
    text,
  );
  const grown = sections.reduce((rest, section, index) => {
    const added = plans[index]?.changes.added ?? [];
    return insertEntries(
      rest,
      section,
      added.map((key) => ({ key, value: stamp(draft[section].get(key) ?? {}, section) })),
    );
  }, changed);
  const isMarked = findNodeAtLocation(rootOf(text), ["sources", source.id]) !== undefined;
  const isAdding = plans.some(({ changes }) => changes.added.length > 0);
  const marked =
    isMarked || !isAdding
      ? grown
      : insertEntries(grown, "sources", [{ key: source.id, value: { title: source.title } }]);
  const hosts = stringsAt(text, ["hosts"]);
  const addedHosts = draft.hosts.filter((host) => !hosts.includes(host));
  return {
    text: addedHosts.length === 0 ? marked : withHosts(marked, [...hosts, ...addedHosts]),
    changes: { keyTypes, scopes, operations },
    addedHosts,
  };
}

interface SectionPlan {
  readonly changes: SectionChanges;
  /** The entries to replace, as they will be. */
  readonly entries: Section;
}

function planSection(text: string, section: SectionName, wanted: Section, source: string): SectionPlan {
  const present = entriesAt(text, section);
  const changed = new Map<string, Entry>();
  const kept: string[] = [];
  for (const [key, entry] of wanted) {
    const before = present.get(key);
    if (before === undefined) continue;
    const after = merged(before, entry, section);
    if (same(before, after)) continue;
    if (isOwned(before, source) && !isEdited(before, section)) changed.set(key, stamp(after, section));
    else if (!isOlder(before, source)) kept.push(key);
  }
  const removed = [...present].filter(([key, entry]) => isOwned(entry, source) && !wanted.has(key)).map(([key]) => key);
  const added = [...wanted.keys()].filter((key) => !present.has(key));
  return { changes: { added, changed: [...changed.keys()], removed, kept }, entries: changed };
}

function merged(before: Entry, wanted: Entry, section: SectionName): Entry {
  // A person who checked the access of a scope takes the note away, or leaves it and writes another access.
  const isUnchecked = section === "scopes" && isAssumed(String(before["note"]), String(before["access"]));
  const fields = new Set([...decided[section], ...(isUnchecked ? ["access", "note"] : [])]);
  const others = Object.entries(before).filter(([key]) => !fields.has(key));
  const own = Object.entries(wanted).filter(([key]) => fields.has(key));
  return Object.fromEntries([...own, ...others]);
}

/** True if the note of a scope says that the import assumed this access. */
function isAssumed(note: string, access: string): boolean {
  return note.startsWith("Imported.") && note.includes(` ${access} access (`);
}

/** The entry with a digest of what the import decides in it. */
function stamp(entry: Entry, section: SectionName): Entry {
  const { sources, ...facts } = entry;
  return { ...facts, imported: digestOf(entry, section), ...(sources !== undefined && { sources }) };
}

function stamped(entries: Section, section: SectionName): Section {
  return new Map(Array.from(entries, ([key, entry]) => [key, stamp(entry, section)]));
}

/** True if a person changed what an import decided. An entry without a digest is as the import wrote it, as far as is known. */
function isEdited(entry: Entry, section: SectionName): boolean {
  const { imported } = entry;
  return imported !== undefined && imported !== digestOf(entry, section);
}

function digestOf(entry: Entry, section: SectionName): string {
  const fields = decided[section].map((name) => entry[name] ?? null);
  return createHash("sha256").update(JSON.stringify(fields)).digest("hex").slice(0, 8);
}

function isOwned(entry: Entry, source: string): boolean {
  const { sources } = entry;
  return Array.isArray(sources) && sources.length === 1 && sources[0] === source;
}

/** Returns true for an entry that was in the catalog before the import, and says so by having no mark of it. */
function isOlder(entry: Entry, source: string): boolean {
  const { sources } = entry;
  return !(Array.isArray(sources) && sources.includes(source));
}

function same(a: Entry, b: Entry): boolean {
  const text = (entry: Entry): string => JSON.stringify(Object.entries(entry).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}

function rootOf(text: string): Node {
  return parseTree(text) ?? { type: "object", offset: 0, length: 0, children: [] };
}

function entriesAt(text: string, section: SectionName): Section {
  const node = findNodeAtLocation(rootOf(text), [section]);
  return new Map(
    (node?.children ?? []).flatMap(({ children: [key, value] = [] }) =>
      key === undefined || value === undefined
        ? []
        : [[String(key.value), JSON.parse(text.slice(value.offset, value.offset + value.length)) as Entry] as const],
    ),
  );
}

function stringsAt(text: string, path: readonly string[]): readonly string[] {
  return (findNodeAtLocation(rootOf(text), [...path])?.children ?? []).map(({ value }) => String(value));
}

/** Replaces entries of a section in the layout of the text, from the last to the first so that offsets stay right. */
function replaceEntries(text: string, section: SectionName, entries: Section): string {
  const node = findNodeAtLocation(rootOf(text), [section]);
  if (node === undefined || entries.size === 0) return text;
  const style = findStyle(text, node);
  return [...(node.children ?? [])].reverse().reduce((rest, property) => {
    const key = String(property.children?.[0]?.value);
    const entry = entries.get(key);
    if (entry === undefined) return rest;
    const indent = /[^\S\r\n]*$/u.exec(text.slice(0, property.offset))?.[0] ?? "";
    return (
      rest.slice(0, property.offset) +
      printEntry(key, entry, indent, style) +
      rest.slice(property.offset + property.length)
    );
  }, text);
}

function withHosts(text: string, hosts: readonly string[]): string {
  const unit = /[\r\n]([ \t]+)"/u.exec(text)?.[1] ?? "  ";
  const formattingOptions = {
    insertSpaces: !unit.includes("\t"),
    tabSize: unit.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  return applyEdits(text, modify(text, ["hosts"], hosts, { formattingOptions }));
}
