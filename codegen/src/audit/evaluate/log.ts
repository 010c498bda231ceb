/** Notes what the answers in progress follow from. */
export interface Log<Item> {
  note(item: Item): void;
  /** Notes what an answer that is known already follows from. */
  add(items: Iterable<Item> | undefined): void;
  /** Begins an answer. The returned function ends it and gives its items, which then count for the answer around it too. */
  begin(): () => ReadonlySet<Item> | undefined;
}

/** Creates a log without items. */
export function createLog<Item>(): Log<Item> {
  let current: Set<Item> | undefined;
  const add: Log<Item>["add"] = (items) => {
    if (items === undefined) return;
    for (const item of items) (current ??= new Set()).add(item);
  };
  return {
    note: (item) => {
      (current ??= new Set()).add(item);
    },
    add,
    begin: () => {
      const outer = current;
      current = undefined;
      return () => {
        const own = current;
        current = outer;
        add(own);
        return own;
      };
    },
  };
}
