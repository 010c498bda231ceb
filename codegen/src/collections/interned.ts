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
    const index = before?.findIndex((one) => isSame(one.others, others)) ?? -1;
    const found = before?.[index];
    if (found !== undefined) {
      if (index > 0) before?.unshift(...before.splice(index, 1));
      return found.made;
    }
    const made = make(first, ...others);
    if (before === undefined) known.set(first, [{ others, made }]);
    else {
      before.unshift({ others, made });
      if (before.length > most) before.pop();
    }
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
