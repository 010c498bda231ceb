import { keyTypeOf } from "../../keys/key-type-of.ts";
import { makeKeyRequest } from "../../keys/make-key-request.ts";
import { readKey } from "../../keys/read-key-request.ts";
import type { KeyRequest } from "../../keys/key-request.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import type { CatalogTables } from "../../scopes/tables.ts";

/**
 * The request, read once and checked: a name, at least one scope, all of one key type.
 *
 * @throws ScopeError `invalid-key-request`, with every issue.
 * @internal
 */
export function checkRequest<K extends string, S extends string>(
  catalog: CatalogTables,
  request: KeyRequest<K, S>,
  place: string,
): KeyRequest<K, S> {
  const read = readKey(request, "request");
  if (read.issues) throw new ScopeError("invalid-key-request", read.issues, place);
  const keyType = keyTypeOf(catalog.scopes, read.scopes, read.keyType);
  if (keyType.issues) throw new ScopeError("invalid-key-request", keyType.issues, place);
  return makeKeyRequest(keyType.row.id, read.name, read.scopes);
}
