import { withoutParameterNames } from "../../codegen/src/catalog/operation-id.ts";

/** The table that Octokit publishes: the permission and the level that an app needs for each call. */
export interface AppPermissions {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly permission: string; readonly access: string }>>>
  >;
  /** For each permission the calls of each level, and the address of its documentation. */
  readonly permissions: Readonly<
    Record<string, { readonly read?: readonly string[]; readonly write?: readonly string[]; readonly url?: string }>
  >;
}

/** A catalog of GitHub Apps: each permission at each level, where writing includes reading, and the calls that need them. */
export function githubAppsCatalog({ paths, permissions }: AppPermissions): string {
  const needs = new Map<string, { readonly id: string; readonly scopes: Set<string> }>();
  const need = (call: string, scope: string): void => {
    const id = callId(call);
    const same = withoutParameterNames(id);
    const known = needs.get(same) ?? { id, scopes: new Set<string>() };
    needs.set(same, { ...known, scopes: new Set([...known.scopes, scope]) });
  };
  for (const [path, methods] of Object.entries(paths))
    for (const [method, { permission, access }] of Object.entries(methods))
      need(`${method} ${path}`, `${permission}:${access}`);
  for (const [permission, { read = [], write = [] }] of Object.entries(permissions)) {
    for (const call of read) need(call, `${permission}:read`);
    for (const call of write) need(call, `${permission}:write`);
  }
  const scopes = Object.keys(permissions).flatMap((name): readonly (readonly [string, object])[] => [
    [`${name}:read`, { keyTypes: ["app"], access: "read" }],
    [`${name}:write`, { keyTypes: ["app"], access: "write", implies: [`${name}:read`] }],
  ]);
  const operations = [...needs.values()].map(({ id, scopes: all }): readonly [string, object] => {
    const alternatives = leastOf([...all]);
    return [
      id,
      { ...(alternatives.length > 1 ? { anyOf: alternatives } : { allOf: alternatives }), evidence: "documented" },
    ];
  });
  const catalog = {
    ...{ provider: "GitHub Apps", hosts: ["api.github.com"], keyTypes: { app: {} } },
    ...{ scopes: Object.fromEntries(scopes), operations: Object.fromEntries(operations) },
  };
  return JSON.stringify(catalog, undefined, 2);
}

/** A call as a catalog writes it: the table has patterns and a file path of several segments. */
function callId(call: string): string {
  return call
    .replace("readme(?:/(.*))?", "readme/{dir+}")
    .replace(/\/contents\/\{path\}|\/git\/(?:ref|refs|matching-refs)\/\{ref\}/u, (end) => end.replace("}", "+}"));
}

/** Without a level that another alternative includes: who may write may also read. */
function leastOf(scopes: readonly string[]): readonly string[] {
  return scopes
    .filter((scope) => !(scope.endsWith(":write") && scopes.includes(scope.replace(/:write$/u, ":read"))))
    .sort();
}
