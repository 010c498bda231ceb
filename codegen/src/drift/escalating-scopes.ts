import type { Catalog } from "../catalog/catalog.ts";

/**
 * The scopes with which a key can make other keys, or more of itself; `*` stands for any further steps. Of these patterns
 * only scopes count that write: whoever merely looks at keys, teammates or subusers cannot change what anybody may do.
 *
 * - `api_keys.create` and `api_keys.update` make keys and change the scopes of keys.
 * - `teammates.*` and `sso.*` give people permissions, with which they can make keys.
 * - `subusers.*` makes accounts and changes them, each of which has keys of its own.
 */
export const escalating: readonly string[] = [
  "api_keys.create",
  "api_keys.update",
  "teammates.*",
  "sso.*",
  "subusers.*",
];

/** Those of the scopes with which a key can mint or widen keys, in their order. */
export function findEscalating(scopes: Iterable<string>, catalog: Catalog): readonly string[] {
  const reading = new Set(catalog.scopes.filter(({ access }) => access === "read").map(({ name }) => name));
  return [...scopes].filter((scope) => !reading.has(scope) && escalating.some((pattern) => matches(scope, pattern)));
}

function matches(scope: string, pattern: string): boolean {
  return pattern.endsWith("*") ? scope.startsWith(pattern.slice(0, -1)) : scope === pattern;
}
