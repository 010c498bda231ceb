import { choice, each, either, just, unknown } from "./possible.ts";
import type { ListValue, Value, Values } from "./value.ts";

/** Each value that iterating over a list can give. */
export function items(list: Value, key: string): Values {
  if (list.kind !== "list")
    return just(unknown(list.kind === "unknown" ? list.name : "item", "an item of an unknown list"));
  // Code that is not followed fills an empty list, or there would be no loop over it.
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

/** The keys of a `Map` (0), or its values (1). */
export function pairColumn(map: ListValue, index: 0 | 1): ListValue {
  return {
    kind: "list",
    items: map.items.map((pair) =>
      each(pair, (value) => (value.kind === "list" ? (value.items[index] ?? []) : just(value))),
    ),
    ...(map.open && { open: map.open }),
  };
}
