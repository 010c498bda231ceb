import type { Scope } from "../catalog/catalog.ts";
import { groupBy } from "../collections/group-by.ts";
import { camelCase } from "./casing.ts";
import { bindingsOf } from "./identifier.ts";
import { membersOf } from "./members-of.ts";
import { scopeTree } from "./scope-tree.ts";

/**
 * Returns a `member` for each new scope that would rename the constant of another: `repo:status` beside `repo` becomes
 * `scopes.repoStatus`, so that `scopes.repo` stays what it is.
 */
export function keepMembers(scopes: readonly Scope[], added: readonly string[]): ReadonlyMap<string, string> {
  const all = added.map(scopeOf);
  if (!isMoving(scopes, all)) return new Map();
  const taken = new Set(scopeTree([...scopes, ...all]).flatMap(({ name }) => bindingsOf(name)));
  const present = groupByStart(scopes);
  const culprits = Array.from(groupByStart(all), ([start, group]) =>
    findCulprits(group, (some) => isMoving(present.get(start) ?? [], some)),
  ).flat();
  return new Map(
    culprits.map(({ name }) => {
      const member = freeMember(name, taken);
      taken.add(member);
      return [name, member];
    }),
  );
}

/** The scopes by the first word of their names: only those that share it can be in each other's way. */
function groupByStart(scopes: readonly Scope[]): ReadonlyMap<string, readonly Scope[]> {
  return groupBy(scopes, ({ name }) => camelCase(/^[^.:/]*/u.exec(name)?.[0] ?? ""));
}

/** The scopes whose presence alone moves others, found by halving the list. */
function findCulprits(added: readonly Scope[], isMoved: (some: readonly Scope[]) => boolean): readonly Scope[] {
  if (added.length === 0 || !isMoved(added)) return [];
  if (added.length === 1) return added;
  const half = Math.ceil(added.length / 2);
  return [added.slice(0, half), added.slice(half)].flatMap((part) => findCulprits(part, isMoved));
}

/** True if a scope's constant has another name once others are added. */
function isMoving(scopes: readonly Scope[], added: readonly Scope[]): boolean {
  const after = membersOf(scopeTree([...scopes, ...added]));
  return [...membersOf(scopeTree(scopes))].some(([name, member]) => after.get(name) !== member);
}

/** The whole name in camel case, with a number if another constant has it. */
function freeMember(name: string, taken: ReadonlySet<string>): string {
  const plain = camelCase(name).replace(/[^A-Za-z\d]/gu, "");
  const base = /^[a-z]/u.test(plain) ? plain : `scope${plain}`;
  let member = base;
  for (let count = 2; taken.has(member); count++) member = `${base}${count}`;
  return member;
}

function scopeOf(name: string): Scope {
  return { name, keyTypes: [], access: "read", sources: [] };
}
