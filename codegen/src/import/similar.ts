/** The steps of a scope name: `templates.versions.read` → `templates`, `versions`, `read`. */
export function stepsOf(name: string): readonly string[] {
  return name.split(/[.:/]+/).filter((step) => step !== "");
}

/** How many steps two names have in common at their beginning. */
export function sharedSteps(a: string, b: string): number {
  const [left, right] = [stepsOf(a), stepsOf(b)];
  const end = left.findIndex((step, index) => step !== right[index]);
  return end === -1 ? left.length : end;
}

/** The items whose names share the longest beginning with a name; none where nothing is shared. */
export function nearest<Item extends { readonly name: string }>(name: string, items: readonly Item[]): readonly Item[] {
  let best: readonly Item[] = [];
  let most = 1;
  for (const item of items) {
    const shared = sharedSteps(name, item.name);
    if (shared > most || (shared === most && best.length === 0)) [best, most] = [[item], shared];
    else if (shared === most) best = [...best, item];
  }
  return best;
}
