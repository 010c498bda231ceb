import { byCodeUnit } from "../text/by-code-unit.ts";

/** How names are made for ids, and what they must keep clear of. */
export interface Naming {
  /** The name that people would write; several ids may share it. */
  readonly nameOf: (id: string) => string;
  /** The name of an id if another id claims its first choice as well: as close to the id as the language allows. */
  readonly exactNameOf: (id: string) => string;
  /** Everything that a name lays claim to; just itself unless said otherwise. */
  readonly claims?: (name: string) => readonly string[];
  /** What is spoken for already. */
  readonly reserved?: Iterable<string>;
}

/**
 * One name for each id, all different, whatever the ids and their order.
 *
 * Ids that would share a name all step back to their exact one, so that which of them came first never matters.
 */
export function uniqueNames(ids: readonly string[], naming: Naming): ReadonlyMap<string, string> {
  const { nameOf, exactNameOf, claims = (name: string) => [name], reserved = [] } = naming;
  const wanted = new Map(ids.map((id) => [id, nameOf(id)]));
  const shared = findRepeated(wanted.values());

  const names = new Map<string, string>();
  const used = new Set(reserved);
  const isFree = (name: string): boolean => name !== "" && !claims(name).some((claim) => used.has(claim));
  const assign = (id: string, name: string): void => {
    names.set(id, name);
    for (const claim of claims(name)) used.add(claim);
  };

  const sorted = [...wanted].sort(([a], [b]) => byCodeUnit(a, b));
  for (const [id, name] of sorted) if (!shared.has(name) && isFree(name)) assign(id, name);
  for (const [id] of sorted) {
    if (names.has(id)) continue;
    let name = exactNameOf(id);
    while (!isFree(name)) name += "_";
    assign(id, name);
  }
  return names;
}

function findRepeated(names: Iterable<string>): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const name of names) (seen.has(name) ? repeated : seen).add(name);
  return repeated;
}
