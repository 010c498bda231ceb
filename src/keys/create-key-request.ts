import { checkKeySpec } from "./check-key-spec.ts";
import { requireKeyType } from "./key-type.ts";
import { makeKeyRequest } from "./make-key-request.ts";
import type { KeyRequest } from "./key-request.ts";
import { ScopeError } from "../errors/scope-error.ts";
import type { GroupTable, ScopeTable } from "../scopes/tables.ts";

/**
 * A request for a key of one type, from a spec of `name`, `scopes` and `access`; what `generalKey` and its like are made
 * of. `S` comes from the return type of the binding.
 *
 * @example
 * generalKey({ name: "Mailer", scopes: ["stats.read", "mail.send", "mail.send"] }).scopes; //=> ["mail.send", "stats.read"]
 *
 * @throws ScopeError `invalid-key-request`, with every issue of the spec.
 */
export function createKeyRequest<K extends string, S extends string>(
  scopes: ScopeTable,
  groups: GroupTable,
  keyType: K,
  spec: unknown,
): KeyRequest<K, S> {
  const row = requireKeyType(scopes, keyType, "createKeyRequest");
  const checked = checkKeySpec(scopes, groups, row, spec);
  if (checked.issues) throw new ScopeError("invalid-key-request", checked.issues, row.helper);
  return makeKeyRequest(keyType, checked.name, checked.scopes);
}

/**
 * A request for a key whose type is a variable; what `keyFor` is made of. `S` comes from the return type of the binding.
 *
 * @example
 * keyFor("billing", { name: "Finance", scopes: ["billing.read"] }).scopes; //=> ["billing.read"]
 *
 * @throws ScopeError `unknown-key-type` if the catalog has no such key type, `invalid-key-request` with every issue of the
 * spec.
 */
export function createKeyRequestFor<K extends string, S extends string>(
  scopes: ScopeTable,
  groups: GroupTable,
  keyType: K,
  spec: unknown,
): KeyRequest<K, S> {
  const row = requireKeyType(scopes, keyType, "keyFor");
  const checked = checkKeySpec(scopes, groups, row, spec);
  if (checked.issues) throw new ScopeError("invalid-key-request", checked.issues, "keyFor");
  return makeKeyRequest(keyType, checked.name, checked.scopes);
}
