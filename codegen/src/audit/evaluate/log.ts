/** Notes what the answers in progress follow from. */
export interface Log<Item> {
  note(item: Item): void;
  /** Notes what an answer that is known already follows from. */
  add(items: ReadonlySet<Item> | undefined): void;
  /** Begins an answer. The returned function ends it and gives its items, which then count for the answer around it too. */
  begin(): () => ReadonlySet<Item> | undefined;
}

/** Creates a log without items. Answers that follow from the same items share one set. */
export function createLog<Item>(): Log<Item> {
  let current: ReadonlySet<Item> | undefined;
  /** The current set, unless it is that of an answer. */
  let own: Set<Item> | undefined;
  const note = (item: Item): void => {
    if (current?.has(item) === true) return;
    own ??= new Set(current);
    own.add(item);
    current = own;
  };
  const add: Log<Item>["add"] = (items) => {
    if (items === undefined || items === current) return;
    if (current === undefined) current = items;
    else for (const item of items) note(item);
  };
  return {
    note,
    add,
    begin: () => {
      const outer = { current, own };
      current = undefined;
      own = undefined;
      return () => {
        const items = current;
        ({ current, own } = outer);
        add(items);
        return items;
      };
    },
  };
}
