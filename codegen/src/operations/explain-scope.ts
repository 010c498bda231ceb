import { alternativesOf } from "../../../src/operations/alternative.ts";
import { withImplied } from "../../../src/scopes/implied-scopes.ts";
import { implyingScopes, impliedTableOf } from "./implied.ts";
import type { Alternative, Catalog, Operation, Scope, Source } from "../catalog/catalog.ts";
import { findCovers, type Cover } from "./cover.ts";

/** What a scope is, and what a key may do with it. */
export type ExplainedScope =
  // All fields of the scope; its sources are looked up.
  | (Omit<Scope, "sources"> & {
      readonly kind: "scope";
      readonly sources: readonly Source[];
      /** The scopes that imply it. */
      readonly impliedBy: readonly string[];
      /** The operations that it is enough for, with what it implies. */
      readonly allows: readonly string[];
      /** The operations that need it together with others. */
      readonly helps: readonly string[];
      readonly coveredBy: readonly Cover[];
      /** Whether the key has it, where one was given. */
      readonly isGranted?: boolean;
    })
  | { readonly kind: "automatic"; readonly name: string; readonly description?: string }
  | { readonly kind: "retired"; readonly name: string; readonly use: readonly string[]; readonly reason?: string };

/** What the catalog says about a name: a scope, an automatic one or a retired one; nothing if it does not know it. */
export function explainScope(catalog: Catalog, name: string, granted?: readonly string[]): ExplainedScope | undefined {
  const scope = catalog.scopes.find((candidate) => candidate.name === name);
  const automatic = catalog.automatic.find((candidate) => candidate.name === name);
  const retired = catalog.retired.find((candidate) => candidate.name === name);
  if (automatic) return { kind: "automatic", name, ...text({ description: automatic.description }) };
  if (retired) return { kind: "retired", name, use: retired.use, ...text({ reason: retired.reason }) };
  if (!scope) return undefined;
  const { sources, ...facts } = scope;
  const table = impliedTableOf(catalog);
  const held = withImplied(table, new Set([name]));
  const alternatives = (operation: Operation): readonly Alternative[] => alternativesOf(operation) ?? [];
  const users = catalog.operations.filter((operation) =>
    alternatives(operation).some(({ allOf }) => allOf.some((needed) => held.has(needed))),
  );
  const isEnough = (operation: Operation): boolean =>
    alternatives(operation).some(({ allOf }) => allOf.length > 0 && allOf.every((needed) => held.has(needed)));
  return {
    kind: "scope",
    ...facts,
    impliedBy: implyingScopes(catalog).get(name) ?? [],
    sources: catalog.sources.filter(({ id }) => sources.includes(id)),
    allows: users.filter(isEnough).map(({ id }) => id),
    helps: users.filter((operation) => !isEnough(operation)).map(({ id }) => id),
    coveredBy: findCovers(catalog, (scopes) => scopes.has(name)),
    ...(granted !== undefined && { isGranted: withImplied(table, new Set(granted)).has(name) }),
  };
}

/** The properties that say something. */
function text<Key extends string>(
  properties: Readonly<Record<Key, string | undefined>>,
): Readonly<Partial<Record<Key, string>>> {
  const entries = Object.entries<string | undefined>(properties).filter(([, value]) => value !== undefined);
  // The same keys, without those that are undefined.
  return Object.fromEntries(entries) as Partial<Record<Key, string>>;
}
