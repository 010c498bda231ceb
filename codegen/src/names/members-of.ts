import { isAsciiIdentifier } from "./identifier.ts";
import type { ScopeNode } from "./scope-tree.ts";

/** Returns for each scope of a tree the code that reaches it: `scopes.repo.status`. */
export function membersOf(nodes: readonly ScopeNode[]): ReadonlyMap<string, string> {
  return new Map(listMembers(nodes, "scopes"));
}

function listMembers(nodes: readonly ScopeNode[], owner: string): readonly (readonly [string, string])[] {
  return nodes.flatMap(({ name, scope, children }) => {
    const path = owner + (isAsciiIdentifier(name) ? `.${name}` : `[${JSON.stringify(name)}]`);
    return [...(scope === undefined ? [] : [[scope.name, path] as const]), ...listMembers(children, path)];
  });
}
