import type { ScopeIssue } from "../errors/scope-issue.ts";
import type { GroupLevels, GroupTable, KeyTypeRow, ScopeTable } from "../scopes/tables.ts";
import type { CheckedScopes } from "../scopes/check-scopes.ts";
import { helpersOf } from "./key-type.ts";
import { readProperties } from "../input/read.ts";
import { indexScopes } from "../scopes/scope-index.ts";
import { describe, list, quote, withArticle } from "../input/show.ts";
import { suggestFrom, suggestion } from "../input/suggest.ts";

type Levels = ReadonlyMap<string, readonly string[]>;

const indexes: WeakMap<GroupTable, ReadonlyMap<string, GroupLevels>> = /* @__PURE__ */ new WeakMap<
  GroupTable,
  ReadonlyMap<string, GroupLevels>
>();

/** One group of an `access` object, the scopes that its level gives, and what is wrong with it. */
export interface CheckedGroup extends CheckedScopes {
  readonly path: ScopeIssue["path"];
}

/**
 * The scopes that an `access` object grants a key of this type; none for undefined.
 *
 * @internal
 */
export function checkAccess(table: ScopeTable, groups: GroupTable, keyType: KeyTypeRow, value: unknown): CheckedScopes {
  const checked = checkGroups(table, groups, keyType, value);
  return { scopes: checked.flatMap(({ scopes }) => scopes), issues: checked.flatMap(({ issues }) => issues) };
}

/**
 * The groups of an `access` object, each checked; none for undefined.
 *
 * @internal
 */
export function checkGroups(
  table: ScopeTable,
  groups: GroupTable,
  keyType: KeyTypeRow,
  value: unknown,
): readonly CheckedGroup[] {
  if (value === undefined) return [];
  const access = readProperties(value);
  if (access === undefined) {
    const path = ["access"];
    const expected = `an object of group and access level`;
    return [{ path, scopes: [], issues: [{ path, expected, received: describe(value) }] }];
  }
  const index = indexGroups(groups);
  const suggest = suggestFrom(index.keys());
  return Array.from(access, ([id, level]): CheckedGroup => {
    const path = ["access", id];
    const group = index.get(id);
    if (group !== undefined) return { path, ...checkLevel({ table, keyType, group, path }, level) };
    const issue = { path, expected: "a group", received: quote(id), ...suggestion(suggest(id)) };
    return { path, scopes: [], issues: [issue] };
  });
}

/** A group for which a request names an access level. */
interface AskedGroup {
  readonly table: ScopeTable;
  readonly keyType: KeyTypeRow;
  readonly group: GroupLevels;
  readonly path: ScopeIssue["path"];
}

function checkLevel(asked: AskedGroup, level: unknown): CheckedScopes {
  const { table, keyType, group, path } = asked;
  const levels = levelsFor(table, keyType, group);
  const scopes = typeof level === "string" ? levels.get(level) : undefined;
  if (scopes !== undefined) return { scopes, issues: [] };
  return { scopes: [], issues: [levels.size === 0 ? noLevels(asked) : noLevel(path, levels, level)] };
}

function noLevel(path: ScopeIssue["path"], levels: Levels, level: unknown): ScopeIssue {
  const isElsewhere = level === "read" || level === "full";
  return {
    path,
    expected: list(Array.from(levels.keys(), quote), "or"),
    received: `${describe(level)}${isElsewhere ? ", which this group does not have" : ""}`,
    ...suggestion(
      typeof level !== "string" ? undefined : isElsewhere ? [...levels.keys()][0] : suggestFrom(levels.keys())(level),
    ),
  };
}

function noLevels({ table, keyType, path, group }: AskedGroup): ScopeIssue {
  const owners = table.keyTypes.filter((row) => levelsFor(table, row, group).size > 0);
  const issue = {
    path,
    expected: `a group with scopes of ${withArticle(keyType.title)}`,
    received: quote(String(path.at(-1))),
  };
  if (owners.length === 0) return { ...issue, next: "Leave it out." };
  return { ...issue, keyTypes: owners.map((row) => row.id), next: `Build a separate key with ${helpersOf(owners)}.` };
}

/** The levels that a group has for a key type: `full` only where it holds more than `read`. */
function levelsFor(table: ScopeTable, keyType: KeyTypeRow, group: GroupLevels): Levels {
  const { scopes } = indexScopes(table);
  const isAllowed = (scope: string): boolean => scopes.get(scope)?.includes(keyType) === true;
  const read = (group.read ?? []).filter(isAllowed);
  const full = (group.full ?? []).filter(isAllowed);
  const levels = new Map<string, readonly string[]>();
  if (read.length > 0) levels.set("read", read);
  if (full.some((scope) => !read.includes(scope))) levels.set("full", full);
  return levels;
}

function indexGroups(table: GroupTable): ReadonlyMap<string, GroupLevels> {
  const index = indexes.get(table) ?? new Map(table);
  indexes.set(table, index);
  return index;
}
