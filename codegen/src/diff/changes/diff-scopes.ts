import type { Catalog, Scope } from "../../catalog/catalog.ts";
import type { Change } from "../change.ts";
import { diffScope, diffScopeFacts } from "./diff-scope.ts";
import { matchEntries } from "../match-entries.ts";
import { code, codes } from "../../text/code-span.ts";
import { findCandidate, findRenames } from "../renames.ts";

/** What changed among the scopes: added, removed, renamed, or other facts about the same name. */
export function diffScopes(before: Catalog, after: Catalog): readonly Change[] {
  const { added, removed, kept } = matchEntries(before.scopes, after.scopes, ({ name }) => name);
  const fresh = new Map(added.map((scope) => [scope.name, scope]));
  const renames = findRenames(before, after);
  const renamed = removed.flatMap((scope) => {
    const use = renames.get(scope.name);
    return use === undefined ? [] : [{ scope, use }];
  });
  // A name that replaces another is reported once, as the renaming.
  const told = new Set(renamed.flatMap(({ use }) => use).filter((name) => fresh.has(name)));

  return [
    ...removed.filter(({ name }) => !renames.has(name)).map(describeRemoved(after, added)),
    ...renamed.flatMap(({ scope, use }) => [describeRenamed(scope, use), ...diffReplacement(scope, use, fresh)]),
    ...kept.flatMap((pair) => diffScope(pair.before, pair.after)),
    ...added.filter(({ name }) => !told.has(name)).map(describeAdded(before)),
  ];
}

/** How a new name's facts differ from those of the one name that it replaces. */
function diffReplacement(scope: Scope, use: readonly string[], fresh: ReadonlyMap<string, Scope>): readonly Change[] {
  const replacement = use.length === 1 ? fresh.get(use[0] ?? "") : undefined;
  return replacement === undefined ? [] : diffScopeFacts(scope, replacement);
}

function describeRenamed({ name }: Scope, use: readonly string[]): Change {
  const message = `Scope ${code(name)} was renamed to ${codes(use)}: code that asks for the old name no longer compiles. The verb migrate rewrites it.`;
  return { kind: "scope-renamed", subject: name, release: "major", message, use };
}

function describeRemoved(after: Catalog, added: readonly Scope[]): (scope: Scope) => Change {
  const automatic = new Set(after.automatic.map(({ name }) => name));
  const retired = new Set(after.retired.map(({ name }) => name));
  return (scope) => {
    const { name, group } = scope;
    const candidate = retired.has(name) || automatic.has(name) ? undefined : findCandidate(scope, added);
    const rename =
      candidate === undefined
        ? ""
        : ` If it was renamed to ${code(candidate)}, add ${code(JSON.stringify({ [name]: { use: [candidate] } }))} to "retired", so that people learn the new name.`;
    const why = automatic.has(name)
      ? " The provider now adds it by itself, and it may not be requested."
      : retired.has(name)
        ? " Nothing replaces it."
        : "";
    const loses = group === undefined ? "" : `, and keys built with access to group ${code(group)} lose it`;
    const message = `Scope ${code(name)} was removed: code that asks for it no longer compiles${loses}.${why}${rename}`;
    return {
      ...{ kind: "scope-removed", subject: name, release: "major", message },
      ...(candidate !== undefined && { candidate }),
    };
  };
}

function describeAdded(before: Catalog): (scope: Scope) => Change {
  const groups = new Set(before.groups.map(({ id }) => id));
  const retired = new Set(before.retired.map(({ name }) => name));
  const automatic = new Set(before.automatic.map(({ name }) => name));
  return ({ name, group, keyTypes, access }) => {
    const restored = retired.has(name)
      ? " It was a retired name until now."
      : automatic.has(name)
        ? " It was an automatic scope until now."
        : "";
    const widens =
      group !== undefined && groups.has(group)
        ? ` Keys built with ${access === "read" ? "any" : code("full")} access to group ${code(group)} gain it.`
        : "";
    const message = `Scope ${code(name)} was added for keys of type ${codes(keyTypes)}.${restored}${widens}`;
    return { kind: "scope-added", subject: name, release: "minor", message };
  };
}
