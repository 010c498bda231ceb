/** The first item of a list that is wanted. It is moved to the front, so that the last items are those asked for least recently. */
export function findRecent<Item>(items: Item[], isWanted: (item: Item) => boolean): Item | undefined {
  const index = items.findIndex(isWanted);
  const found = items[index];
  if (found !== undefined && index > 0) items.unshift(...items.splice(index, 1));
  return found;
}

/** Adds an item to the front of a list; of more than a number of items, the last is dropped. */
export function addRecent<Item>(items: Item[], item: Item, most: number): void {
  items.unshift(item);
  if (items.length > most) items.pop();
}
