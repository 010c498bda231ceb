import { list } from "./lists.ts";
import { either, just, literal, nothing, unknown } from "./possible.ts";
import type { Lazy, ObjectValue, UnknownValue, UrlValue, Value, Values } from "./value.ts";

/** The object with the properties of another on top. */
export function spread(object: ObjectValue, added: Value): ObjectValue {
  if (added.kind === "nothing" || added.kind === "text") return object;
  if (added.kind === "url") return spread(object, { kind: "object", entries: partsOf(added) });
  const own = added.kind === "object" ? added.entries : new Map<string, Lazy>();
  const open = openOf(added);
  if (open === undefined) return { ...object, entries: new Map([...object.entries, ...own]) };
  // The spread object may replace any of the properties before it.
  const before = [...object.entries].map(([name, read]): [string, Lazy] => [
    name,
    (run) => either(read(run), just({ ...open, name, isSpread: true })),
  ]);
  return { kind: "object", entries: new Map([...before, ...own]), open };
}

/** The properties beyond the entries of a value that is spread; `undefined` if there are none. */
function openOf(value: Value): UnknownValue | undefined {
  if (value.kind === "object") return value.open;
  return value.kind === "unknown" ? value : unknown(value.kind, "an object is spread whose properties are unknown");
}

/** The result of `url.parse` has its parts as properties. */
function partsOf(url: UrlValue): ReadonlyMap<string, Lazy> {
  const names = ["href", "host", "hostname", "path", "pathname"];
  return new Map(names.map((name) => [name, (run) => run.read(url, name)]));
}

/** An object without some of its properties, as `...rest` gives it. */
export function withoutEntries(value: Value, names: readonly (string | undefined)[]): Values {
  if (value.kind !== "object")
    return just(
      value.kind === "nothing"
        ? { kind: "object", entries: new Map() }
        : { kind: "object", entries: new Map(), open: unknown("rest", "the rest of an unknown object") },
    );
  const entries = new Map([...value.entries].filter(([name]) => !names.includes(name)));
  return just({ ...value, entries });
}

/** `Object.keys`, `Object.values`, `Object.entries`. */
export function listEntries(value: Value, of: "keys" | "values" | "entries", read: (lazy: Lazy) => Values): Values {
  if (value.kind !== "object")
    return just({ kind: "list", items: [], open: unknown("entry", "an entry of an unknown object") });
  const rows = [...value.entries].map(([name, lazy]) => {
    if (of === "keys") return literal(name);
    return of === "values" ? read(lazy) : list([literal(name), read(lazy)]);
  });
  return just({ kind: "list", items: rows, ...(value.open && { open: value.open }) });
}

/** A property of an object; nothing where it is known not to be there. */
export function entryOf(object: ObjectValue, name: string, read: (lazy: Lazy) => Values): Values {
  const entry = object.entries.get(name);
  // A value that is written under a computed name may be under this one, unless this one is written later.
  const any = object.entries.get("*");
  if (entry !== undefined) return any && isLast(object, "*", name) ? either(read(entry), read(any)) : read(entry);
  if (any !== undefined) return either(read(any), object.open ? just(unknown(name, object.open.reason)) : []);
  return object.open ? just(unknown(name, object.open.reason)) : nothing;
}

/** Whether the first of two properties is written after the other. */
function isLast({ entries }: ObjectValue, first: string, other: string): boolean {
  const names = [...entries.keys()];
  return names.indexOf(first) > names.indexOf(other);
}
