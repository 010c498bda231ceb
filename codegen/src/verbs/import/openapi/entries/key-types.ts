import type { DocumentOperation } from "../read/read-operations.ts";
import type { Scheme } from "../read/read-schemes.ts";
import type { Section } from "./entry.ts";
import type { NeedingOperation } from "./needing-operation.ts";

/**
 * The names of the schemes whose scopes operations name. An empty list of a scheme whose scopes no operation names says
 * nothing: its documents do not write down what operations need.
 */
export function namedSchemes(
  schemes: ReadonlyMap<string, Scheme>,
  operations: readonly DocumentOperation[],
): ReadonlySet<string> {
  const required = operations.flatMap(({ security }) => (security ?? []).flat());
  const naming = required.filter(({ scopes }) => scopes.length > 0);
  return new Set(naming.map(({ scheme }) => schemes.get(scheme)?.name ?? scheme));
}

/** Describes the key types: the schemes that name scopes, or else all schemes, or one key type if there are none. */
export function keyTypesOf(
  schemes: ReadonlyMap<string, Scheme>,
  talking: ReadonlySet<string>,
  needs: readonly NeedingOperation[],
  source: string,
): Section {
  const byExtension = needs.some((each) =>
    each.needs.ways?.some(({ scheme, scopes }) => scheme === undefined && scopes.length > 0),
  );
  const used = new Set(needs.flatMap(({ operation }) => (operation.security ?? []).flat().map(({ scheme }) => scheme)));
  const candidates = talking.size > 0 ? [...talking] : byExtension ? [...used] : [...schemes.keys()];
  const names = candidates.length > 0 ? candidates : ["key"];
  return new Map(
    names.map((name) => {
      const description = schemes.get(name)?.description;
      return [name, { ...(description !== undefined && { description }), sources: [source] }] as const;
    }),
  );
}
