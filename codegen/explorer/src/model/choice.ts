import type { Explored } from "./explored.ts";
import type { GroupView, KeyTypeView } from "./key-type-view.ts";

/** The key that a person puts together. */
export interface Choice {
  readonly keyType: string;
  readonly name: string;
  /** Scopes that a key of the type may carry. */
  readonly scopes: ReadonlySet<string>;
}

/** How much of a group is chosen; `some` if it is neither nothing nor exactly one of the levels. */
export type ChosenLevel = "none" | "read" | "full" | "some";

/** The choice with which the page opens. */
export function emptyChoice({ catalog }: Explored): Choice {
  return { keyType: catalog.keyTypes[0]?.id ?? "", name: "", scopes: new Set() };
}

/** The key type of a choice with its groups. */
export function viewOf(explored: Explored, { keyType }: Pick<Choice, "keyType">): KeyTypeView {
  return explored.keyTypes.get(keyType) ?? unknownType(keyType);
}

function unknownType(id: string): KeyTypeView {
  return { id, title: id, scopes: [], groups: [], whole: { title: id, levels: {}, scopes: [] } };
}

/** Returns how many scopes of a group are chosen. */
export function countChosen({ scopes }: GroupView, chosen: ReadonlySet<string>): number {
  return chosen.size === 0 ? 0 : scopes.filter(({ name }) => chosen.has(name)).length;
}

/** Returns the level at which a group is chosen. */
export function levelOf(group: GroupView, chosen: ReadonlySet<string>): ChosenLevel {
  const count = countChosen(group, chosen);
  const { read = [], full = read } = group.levels;
  if (count === 0) return "none";
  if (group.levels.full !== undefined && count === full.length) return "full";
  return count === read.length && read.every((name) => chosen.has(name)) ? "read" : "some";
}

/** Gives a key exactly one level of some groups; the scopes of other groups stay as they are. */
export function setLevel(choice: Choice, groups: readonly GroupView[], level: "none" | "read" | "full"): Choice {
  const scopes = new Set(choice.scopes);
  for (const group of groups) {
    for (const { name } of group.scopes) scopes.delete(name);
    const { read = [], full = read } = group.levels;
    if (level !== "none") for (const name of level === "read" ? read : full) scopes.add(name);
  }
  return { ...choice, scopes };
}

/** Adds scopes, or takes them away; only those that a key of the type may carry count. */
export function changeScopes(
  explored: Explored,
  choice: Choice,
  change: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Choice {
  const scopes = new Set(choice.scopes);
  for (const name of change.remove ?? []) scopes.delete(name);
  for (const name of change.add ?? []) if (isAllowed(explored, choice.keyType, name)) scopes.add(name);
  return { ...choice, scopes };
}

/** A choice of another key type, and the scopes that keys of that type cannot carry. */
export interface ChangedType {
  readonly choice: Choice;
  readonly lost: readonly string[];
}

/** Changes the key type; scopes that the new one cannot carry are left out. */
export function changeKeyType(explored: Explored, choice: Choice, keyType: string): ChangedType {
  const kept = [...choice.scopes].filter((name) => isAllowed(explored, keyType, name));
  const lost = [...choice.scopes].filter((name) => !isAllowed(explored, keyType, name));
  return { choice: { ...choice, keyType, scopes: new Set(kept) }, lost };
}

/** Whether a key of the type may carry the scope. */
export function isAllowed({ scopes }: Explored, keyType: string, name: string): boolean {
  return scopes.get(name)?.keyTypes.includes(keyType) === true;
}
