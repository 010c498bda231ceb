/** An entry of a catalog, as it stands in the file. */
export type Entry = Readonly<Record<string, unknown>>;
/** A section of a catalog: its entries by name. */
export type Section = ReadonlyMap<string, Entry>;
