import type { Catalog } from "../../../catalog/catalog.ts";
import { isAsciiIdentifier } from "../../../names/identifier.ts";
import { resolveNames, type KeyTypeNames } from "../../../names/resolve-names.ts";
import type { ScopeNode } from "../../../names/scope-tree.ts";
import type { Change } from "../change.ts";
import { code } from "../../../text/code-span.ts";

/**
 * Which entries that stay have other names in generated code. A new scope `repo:status` makes `scopes.repo` of before
 * `scopes.repo.self`, and ids that would share a name both step back.
 */
export function diffNames(before: Catalog, after: Catalog): readonly Change[] {
  const [old, current] = [resolveNames(before), resolveNames(after)];
  return [
    ...moved(new Map(membersOf(old.scopes)), new Map(membersOf(current.scopes))).map((names) =>
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

function membersOf(nodes: readonly ScopeNode[], owner = "scopes"): readonly (readonly [string, string])[] {
  return nodes.flatMap(({ name, scope, children }) => {
    const path = owner + (isAsciiIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`);
    return [...(scope === undefined ? [] : [[scope.name, path] as const]), ...membersOf(children, path)];
  });
}

function exported(owner: string, names: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...names].map(([id, name]) => [id, `${owner}.${name}`]));
}

function helpers(names: ReadonlyMap<string, KeyTypeNames>): ReadonlyMap<string, string> {
  return new Map([...names].map(([id, { helper, scopeType }]) => [id, `${helper} and ${scopeType}`]));
}
