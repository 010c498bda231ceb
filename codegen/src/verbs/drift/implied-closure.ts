import type { Catalog } from "../../catalog/catalog.ts";

/** Returns a function that adds the scopes which others imply, those included that these imply in turn. */
export function closureOf(catalog: Catalog): (scopes: readonly string[]) => ReadonlySet<string> {
  const implied = new Map(catalog.scopes.map(({ name, implies = [] }) => [name, implies]));
  return (scopes) => {
    const all = new Set<string>();
    const open = [...scopes];
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      if (all.has(name)) continue;
      all.add(name);
      open.push(...(implied.get(name) ?? []));
    }
    return all;
  };
}
