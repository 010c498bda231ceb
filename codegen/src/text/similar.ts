/** The steps of a scope name: `templates.versions.read` → `templates`, `versions`, `read`. */
export function stepsOf(name: string): readonly string[] {
  return name.split(/[.:/]+/).filter((step) => step !== "");
}

/** Finds the items whose names share the longest beginning with a name; none where nothing is shared. */
export type Nearest<Item> = (name: string) => readonly Item[];

/** A finder among these items, which looks at each of them once however often it is asked. */
export function nearestAmong<Item extends { readonly name: string }>(items: readonly Item[]): Nearest<Item> {
  const byBeginning = new Map<string, Item[]>();
  for (const item of items) {
    for (const beginning of beginningsOf(item.name)) {
      const known = byBeginning.get(beginning);
      if (known === undefined) byBeginning.set(beginning, [item]);
      else known.push(item);
    }
  }
  return (name) => {
    for (const beginning of beginningsOf(name).reverse()) {
      const found = byBeginning.get(beginning);
      if (found !== undefined) return found;
    }
    return [];
  };
}

/** Deeper names than this have enough in common. */
const deepest = 8;

/** What a name begins with: its first step, its first two and so on, each in a form of its own. */
export function beginningsOf(name: string): string[] {
  const steps = stepsOf(name).slice(0, deepest);
  return steps.map((_, index) => JSON.stringify(steps.slice(0, index + 1)));
}
