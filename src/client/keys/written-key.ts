import { compareScopeLists } from "../../scopes/compare-scopes.ts";
import type { KeyRequest } from "../../keys/key-request.ts";
import type { CatalogTables } from "../../scopes/tables.ts";
import { readScopeNames } from "./read-body.ts";

/** A key that was created or updated, and whether SendGrid did what it was asked. */
export interface WrittenKey<S extends string = string> {
  readonly id: string;
  readonly name: string;
  /** The scopes that came back, with the automatic ones; empty if none came back. */
  readonly scopes: readonly string[];
  /** Whether SendGrid answered with the scopes of the key. If not, `readKey` reads them. */
  readonly isVerified: boolean;
  /** Asked for, but silently dropped. */
  readonly dropped: readonly S[];
  /** Not asked for, and not automatic, but there. */
  readonly unexpected: readonly string[];
}

/**
 * What the scopes that came back say about the request.
 *
 * @internal
 */
export function compareWritten<S extends string>(
  catalog: CatalogTables,
  request: KeyRequest<string, S>,
  body: unknown,
): Omit<WrittenKey<S>, "id" | "name"> {
  const scopes = readScopeNames(body);
  if (scopes === undefined) return { scopes: [], isVerified: false, dropped: [], unexpected: [] };
  const { missing, unexpected, unknown } = compareScopeLists(catalog.scopes, { declared: request, actual: scopes });
  const lost = new Set(missing);
  return {
    scopes,
    isVerified: true,
    dropped: request.scopes.filter((scope) => lost.has(scope)),
    unexpected: [...unexpected, ...unknown.map(({ name }) => name)].sort(),
  };
}
