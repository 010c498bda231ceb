import { assumeAccess } from "../read/access.ts";
import type { Documents, Located } from "../read/documents.ts";
import type { Scheme } from "../read/read-schemes.ts";
import type { Section } from "./entry.ts";
import { firstPlaces, flagUndeclared } from "./flag-undeclared.ts";
import type { NeedingOperation } from "./needing-operation.ts";

interface ScopeFacts {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly keyTypes: readonly string[];
  readonly needs: readonly NeedingOperation[];
  /** Methods whose operations only read. */
  readonly readMethods: ReadonlySet<string>;
  /** The id of the source that marks every entry. */
  readonly source: string;
  readonly documents: Documents;
}

/** Describes every scope that a scheme declares or an operation needs. */
export function scopesOf(facts: ScopeFacts): Section {
  const { schemes, keyTypes, needs, documents } = facts;
  const owners = new Map<string, Set<string>>();
  const own = (scope: string, types: readonly string[]): void =>
    void owners.set(scope, new Set([...(owners.get(scope) ?? []), ...types]));
  const descriptions = new Map<string, string>();
  for (const scheme of schemes.values()) {
    for (const [scope, description] of scheme.scopes) {
      own(scope, [scheme.name]);
      if (description !== undefined && !descriptions.has(scope)) descriptions.set(scope, description);
    }
  }
  const declared = new Set(owners.keys());
  const methods = new Map<string, Set<string>>();
  for (const { operation, needs: each } of needs) {
    const byScheme = (operation.security ?? [])
      .flat()
      .map(({ scheme, scopes }) => ({ scheme: schemes.get(scheme)?.name ?? scheme, scopes }));
    const byExtension = (each.ways ?? []).filter(({ scheme }) => scheme === undefined);
    for (const { scheme, scopes } of [...byScheme, ...byExtension]) {
      for (const scope of scopes) {
        own(scope, scheme === undefined ? (owners.has(scope) ? [] : keyTypes) : [scheme]);
        methods.set(scope, new Set([...(methods.get(scope) ?? []), operation.method]));
      }
    }
  }
  flagUndeclared({ what: "scope", declared, used: firstPlaces(usesOf(needs)) }, documents);
  return new Map(
    [...owners].map(([scope, types]) => {
      const { access, why } = assumeAccess(scope, methods.get(scope) ?? new Set(), facts.readMethods);
      const description = descriptions.get(scope);
      const entry = {
        keyTypes: [...types],
        access,
        ...(description !== undefined && { description }),
        note: `Imported. Assumed, to be checked: ${access} access (${why}).`,
        sources: [facts.source],
      };
      return [scope, entry] as const;
    }),
  );
}

/** Returns the scopes that operations need, each with the operation. */
function usesOf(needs: readonly NeedingOperation[]): readonly (readonly [scope: string, place: Located])[] {
  return needs.flatMap(({ operation, needs: { ways = [] } }) =>
    [...(operation.security ?? []).flat(), ...ways].flatMap(({ scopes }) =>
      scopes.map((scope) => [scope, operation.place] as const),
    ),
  );
}
