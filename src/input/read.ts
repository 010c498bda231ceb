/** A longer array is read by its keys: a sparse one can claim four thousand million entries. */
const longest = 1_000_000;

/**
 * The own enumerable properties of an object, each read once, without those that are undefined; undefined for anything
 * else and for an object that cannot be read.
 *
 * @internal
 */
export function readProperties(value: unknown): ReadonlyMap<string, unknown> | undefined {
  try {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
    const entries: [string, unknown][] = Object.entries(value);
    return new Map(entries.filter(([, property]) => property !== undefined));
  } catch {
    return undefined;
  }
}

/**
 * A property, own or of a class; undefined if it is absent or cannot be read. `Object.prototype` does not count: a
 * property that other code put there belongs to every object, and so to none.
 *
 * @internal
 */
export function readProperty(value: unknown, key: string): unknown {
  try {
    return typeof value === "object" && value !== null && isItsOwn(value, key) ? Reflect.get(value, key) : undefined;
  } catch {
    return undefined;
  }
}

/** True if the object or a class of its has the property. The last object of a chain of prototypes has no prototype. */
function isItsOwn(value: object, key: string): boolean {
  for (let holder: object | null = value; holder !== null; holder = Reflect.getPrototypeOf(holder)) {
    if (Object.hasOwn(holder, key)) return holder === value || Reflect.getPrototypeOf(holder) !== null;
  }
  // A proxy may answer without having the property.
  return !(key in Object.prototype) && key in value;
}

/**
 * An own property; undefined if the object only inherits it.
 *
 * @internal
 */
export function readOwn<T extends object, Key extends keyof T>(value: T, key: Key): T[Key] | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

/**
 * The entries of an array, each read once, holes as undefined; undefined for anything else and for an array that cannot
 * be read.
 *
 * @internal
 */
export function readList(value: unknown): readonly unknown[] | undefined {
  try {
    if (!Array.isArray(value)) return undefined;
    const { length } = value;
    return length > longest ? readLongList(value, length) : Array.from({ length }, (_, index): unknown => value[index]);
  } catch {
    return undefined;
  }
}

function readLongList(value: readonly unknown[], length: number): readonly unknown[] {
  const entries = Object.values(value);
  // One for all the holes.
  return entries.length < length ? [...entries, undefined] : entries;
}

/**
 * The entries of an array or of another iterable object; undefined for anything else.
 *
 * @internal
 */
export function readEntries(value: unknown): readonly unknown[] | undefined {
  return readList(value) ?? readIterable(value);
}

function readIterable(value: unknown): readonly unknown[] | undefined {
  const entries: unknown[] = [];
  try {
    if (!isIterable(value)) return undefined;
    for (const entry of value) entries.push(entry);
  } catch {
    if (entries.length === 0) return undefined;
    // Stands for the entries that it did not give.
    entries.push(value);
  }
  return entries;
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Symbol.iterator in value;
}
