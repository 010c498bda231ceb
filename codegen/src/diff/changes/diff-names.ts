import type { Catalog } from "../../catalog/catalog.ts";
import { membersOf } from "../../names/members-of.ts";
import { resolveNames, type KeyTypeNames } from "../../names/resolve-names.ts";
import type { Change } from "../change.ts";
import { code } from "../../text/code-span.ts";

/**
 * Which entries that stay have other names in generated code. A new scope `repo:status` makes `scopes.repo` of before
 * `scopes.repo.self` unless it has a `member`, and ids that would share a name both step back.
 */
export function diffNames(before: Catalog, after: Catalog): readonly Change[] {
  const [old, current] = [resolveNames(before), resolveNames(after)];
  return [
    ...moved(membersOf(old.scopes), membersOf(current.scopes)).map((names) =>
      describe("scope-member-changed", "Scope", names),
    ),
    ...moved(exported("groups", old.groups), exported("groups", current.groups)).map((names) =>
      describe("group-member-changed", "Group", names),
    ),
    ...moved(exported("presets", old.presets), exported("presets", current.presets)).map((names) =>
      describe("preset-member-changed", "Preset", names),
    ),
    ...moved(helpers(old.keyTypes), helpers(current.keyTypes)).map((names) =>
      describe("key-type-names-changed", "Key type", names),
    ),
  ];
}

interface Moved {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

function moved(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): readonly Moved[] {
  return [...before].flatMap(([id, name]) => {
    const now = after.get(id);
    return now === undefined || now === name ? [] : [{ id, before: name, after: now }];
  });
}

type NameKind = "scope-member-changed" | "group-member-changed" | "preset-member-changed" | "key-type-names-changed";

function describe(kind: NameKind, what: string, { id, before, after }: Moved): Change {
  const message = `${what} ${code(id)} is now called ${code(after)} in generated code, because of other names that came or went: code that says ${code(before)} no longer compiles.`;
  return { kind, subject: id, release: "major", message, before, after };
}

function exported(owner: string, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].map(([id, name]) => [id, `${owner}.${name}`]));
}

function helpers(names: ReadonlyMap<string, KeyTypeNames>): ReadonlyMap<string, string> {
  return new Map([...names].map(([id, { helper, scopeType }]) => [id, `${helper} and ${scopeType}`]));
}
