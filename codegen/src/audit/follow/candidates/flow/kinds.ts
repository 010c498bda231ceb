/**
 * What a node may be of the provider's, as bits: a client, a URL, something that makes requests when it is called, something
 * that holds one of these, or a function that returns one. Each of them is there twice: once for values of the code itself, and
 * once for values that the function around the node is given by its callers, so that what it returns of them goes to those
 * callers alone.
 */
export type Kinds = number;

/** A client, or a package that makes one: its members and results count as clients, too. */
export const client: Kinds = 0b001_001;
/** A function that makes requests when it is called, or an object with methods that do. */
export const acting: Kinds = 0b010_010;
/** A URL or a part of one: of its members, only those that give a part of the text count. */
export const url: Kinds = 0b100_100;

// Six bits for what a value is, six for what it holds, and twelve for what it returns and what that holds.
const itself = 0b111_111;
const object = 0b111_111_111_111;
const toGiven = 3;
const toHeld = 6;
const toReturned = 12;
const returned = object << toReturned;
/** The result may be a function that returns something, and so on. */
const deep = 1 << (2 * toReturned);
/** The bits for values of the code itself. */
const ofCode = 0o07_07_07_07;

/** The kinds of a value, wherever it comes from. */
export function own(kinds: Kinds): Kinds {
  return ((kinds | (kinds >> toGiven)) & ofCode) | (kinds & deep);
}

/** The kinds that a value has in the function that is given it. */
export function given(kinds: Kinds): Kinds {
  return ((own(kinds) & ofCode) << toGiven) | (kinds & deep);
}

/** The kinds of a value without what callers give. */
export function withoutGiven(kinds: Kinds): Kinds {
  return kinds & (ofCode | deep);
}

/** The kinds of what callers give, alone. */
export function givenIn(kinds: Kinds): Kinds {
  return kinds & ~withoutGiven(kinds);
}

/** The kinds that a call gives of its arguments, if the function that it calls returns some of what it is given. */
export function handedBack(passed: Kinds, handed: Kinds): Kinds {
  const from = (kinds: Kinds): Kinds =>
    own(handed) & (kinds | holderOf(kinds) | heldBy(kinds) | returnerOf(kinds) | returnedBy(kinds));
  return from(withoutGiven(passed)) | given(from(own(givenIn(passed))));
}

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
  const value = (kinds & object) << toReturned;
  return (kinds & returned) === 0 ? value : value | (kinds & returned) | deep;
}

/** The kinds of what a function returns. */
export function returnedBy(kinds: Kinds): Kinds {
  const value = (kinds >> toReturned) & object;
  return (kinds & deep) === 0 ? value : value | (kinds & (returned | deep));
}

/** The kinds of an object of a class. */
export function instanceOf(kinds: Kinds): Kinds {
  return kinds & object;
}

/** The kinds of a client that a function may make of a URL, or of an object that holds one. */
export function madeOf(kinds: Kinds): Kinds {
  return likewise((kinds | heldBy(kinds)) & url, client);
}

/** The kinds of a URL that is made of another, of a part of one, or of what holds one. */
export function urlOf(kinds: Kinds): Kinds {
  return likewise((kinds | heldBy(kinds)) & (client | url), url);
}

/** Kinds from where other kinds come from: from the code itself, or from callers. */
function likewise(from: Kinds, kinds: Kinds): Kinds {
  if (from === 0) return 0;
  return withoutGiven(from) === 0 ? given(kinds) : own(kinds);
}
