/**
 * What a node may be of the provider's, as bits: a client or URL, something that makes requests when it is called, something
 * that holds one of these, or a function that returns one.
 */
export type Kinds = number;

/** A client, a URL or a part of one: its members and results count as clients, too. */
export const client: Kinds = 1;
/** A function that makes requests when it is called, or an object with methods that do. */
export const acting: Kinds = 2;

// Two bits for what a value is, two for what it holds, and four for what it returns and what that holds.
const itself = 0b11;
const object = 0b1111;
const returned = 0b1111_0000;
/** The result may be a function that returns something, and so on. */
const deep = 0b1_0000_0000;
const toHeld = 2;
const toReturned = 4;

/** The kinds of an object or list that holds a value. */
export function holderOf(kinds: Kinds): Kinds {
  const any = kinds | (kinds >> toHeld) | (kinds >> toReturned) | (kinds >> (toReturned + toHeld));
  return (any & itself) << toHeld;
}

/** The kinds of the values that an object or list holds. */
export function heldBy(kinds: Kinds): Kinds {
  return (kinds >> toHeld) & itself;
}

/** The kinds of a function that returns a value. */
export function returnerOf(kinds: Kinds): Kinds {
  const own = (kinds & object) << toReturned;
  return (kinds & returned) === 0 ? own : own | (kinds & returned) | deep;
}

/** The kinds of what a function returns. */
export function returnedBy(kinds: Kinds): Kinds {
  const own = (kinds >> toReturned) & object;
  return (kinds & deep) === 0 ? own : own | (kinds & (returned | deep));
}

/** The kinds of an object of a class. */
export function instanceOf(kinds: Kinds): Kinds {
  return kinds & object;
}
