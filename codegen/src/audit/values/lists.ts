import { choice, either, just, literal, nothing, unknown } from "./possible.ts";
import type { Lazy, ObjectValue, Value, Values } from "./value.ts";

/** Each thing that going through a list can give. */
export function items(list: Value, key: string): Values {
  if (list.kind !== "list")
    return just(unknown(list.kind === "unknown" ? list.name : "item", "an item of an unknown list"));
  // An empty list is filled by code that is not followed, or there would be no loop over it.
  if (list.items.length === 0 && !list.open)
    return just(unknown("item", "an item of a list that the code does not fill"));
  const known = choice(
    key,
    list.items.map((item, index) => [String(index), item] as const),
  );
  return list.open ? either(known, just(list.open)) : known;
}

/** A list of these values. */
export function list(values: readonly Values[]): Values {
  return just({ kind: "list", items: values });
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
  // What is written under a computed name may be under this one.
  const any = object.entries.get("*");
  if (entry !== undefined) return any ? either(read(entry), read(any)) : read(entry);
  if (any !== undefined) return either(read(any), object.open ? just(unknown(name, object.open.reason)) : []);
  return object.open ? just(unknown(name, object.open.reason)) : nothing;
}
