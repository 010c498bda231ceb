import type { Catalog } from "../../catalog/catalog.ts";
import { resolveNames } from "../../names/resolve-names.ts";
import { scopeTree, type ScopeNode } from "../../names/scope-tree.ts";

/** The way to a scope from the constant `scopes`: `templates`, `versions`, `read`. */
export type MemberPath = readonly string[];

/** Where scopes are among the members of `scopes`, and where names that are retired now were. */
export interface MemberPaths {
  readonly pathOf: (scope: string) => MemberPath | undefined;
  readonly scopeAt: (path: MemberPath) => string | undefined;
  readonly retiredAt: (path: MemberPath) => string | undefined;
  readonly retiredPaths: readonly MemberPath[];
  /** Whether a retired name was a member of this name anywhere, which is quicker to ask. */
  readonly isRetiredStep: (name: string) => boolean;
}

/** The members for the scopes of a catalog, and those that its retired names had while they were scopes. */
export function memberPaths(catalog: Catalog): MemberPaths {
  const paths = new Map(listPaths(resolveNames(catalog).scopes));
  const scopes = new Map([...paths].map(([scope, path]) => [keyOf(path), scope]));
  const retired = new Map<string, string>();
  const retiredPaths: MemberPath[] = [];
  for (const { name } of catalog.retired) {
    const [own] = listPaths(scopeTree([{ name, keyTypes: [], access: "read", sources: [] }]));
    if (own === undefined) continue;
    // Beside longer names, a scope was the member "self".
    for (const path of [own[1], [...own[1], "self"]]) {
      if (scopes.has(keyOf(path))) continue;
      retired.set(keyOf(path), name);
      retiredPaths.push(path);
    }
  }
  const lastSteps = new Set(retiredPaths.map((path) => path.at(-1)));
  return {
    retiredPaths,
    pathOf: (scope) => paths.get(scope),
    scopeAt: (path) => scopes.get(keyOf(path)),
    retiredAt: (path) => retired.get(keyOf(path)),
    isRetiredStep: (name) => lastSteps.has(name),
  };
}

function listPaths(nodes: readonly ScopeNode[], before: MemberPath = []): (readonly [string, MemberPath])[] {
  return nodes.flatMap(({ name, scope, children }) => {
    const path = [...before, name];
    return [...(scope === undefined ? [] : [[scope.name, path] as const]), ...listPaths(children, path)];
  });
}

function keyOf(path: MemberPath): string {
  return JSON.stringify(path);
}
