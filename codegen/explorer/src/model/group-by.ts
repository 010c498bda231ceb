/** Sorts items into lists by a key; keys come in the order of their first item. */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
  const lists = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = lists.get(key);
    if (known === undefined) lists.set(key, [item]);
    else known.push(item);
  }
  return lists;
}
