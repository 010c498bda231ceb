import { addRecent, findRecent } from "./recent.ts";

/**
 * Returns the function with what it makes kept: of the same parts it makes one object, so that answers about the object can be
 * remembered with it. Of each first part, the objects that were asked for last are kept, and are forgotten with it.
 */
export function interned<First extends object, Others extends readonly unknown[], Made>(
  most: number,
  make: (first: First, ...others: Others) => Made,
): (first: First, ...others: Others) => Made {
  const known = new WeakMap<First, Known<Others, Made>[]>();
  return (first, ...others) => {
    const before = known.get(first);
    const found = before && findRecent(before, (one) => isSame(one.others, others));
    if (found !== undefined) return found.made;
    const made = make(first, ...others);
    if (before === undefined) known.set(first, [{ others, made }]);
    else addRecent(before, { others, made }, most);
    return made;
  };
}

interface Known<Others, Made> {
  readonly others: Others;
  readonly made: Made;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
