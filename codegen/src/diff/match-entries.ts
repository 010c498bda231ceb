/** The entries of a section in two catalogs, by name. */
export interface Matched<Entry> {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  readonly kept: readonly { readonly before: Entry; readonly after: Entry }[];
}

/** Finds for each entry its counterpart; the order of entries does not matter. */
export function matchEntries<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  nameOf: (entry: Entry) => string,
): Matched<Entry> {
  const old = new Map(before.map((entry) => [nameOf(entry), entry]));
  const current = new Map(after.map((entry) => [nameOf(entry), entry]));
  return {
    added: after.filter((entry) => !old.has(nameOf(entry))),
    removed: before.filter((entry) => !current.has(nameOf(entry))),
    kept: before.flatMap((entry) => {
      const counterpart = current.get(nameOf(entry));
      return counterpart === undefined ? [] : [{ before: entry, after: counterpart }];
    }),
  };
}

/** What one list of names has that another lacks. */
export function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const known = new Set(others);
  return names.filter((name) => !known.has(name));
}

/** Whether two lists hold the same names, in whatever order. */
export function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return without(a, b).length + without(b, a).length === 0;
}
