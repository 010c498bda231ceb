import { checkKeySpec } from "./check-key-spec.ts";
import { createSchema } from "../input/create-schema.ts";
import { requireKeyType } from "./key-type.ts";
import { makeKeyRequest } from "./make-key-request.ts";
import type { KeyRequest } from "./key-request.ts";
import type { StandardSchemaV1 } from "../input/standard-schema.ts";
import type { ScopeTable } from "../scopes/tables.ts";

/**
 * A Standard Schema that makes a key request of this type from its JSON; what `keyRequestSchema` is made of. `S` comes
 * from the return type of the binding.
 *
 * @example
 * const result = await keyRequestSchema("general")["~standard"].validate({ name: "Mailer", scopes: ["billing.read"] });
 * result.issues?.[0]?.path; //=> ["scopes", 0]
 *
 * @throws ScopeError `unknown-key-type` if the catalog lacks the key type.
 */
export function createKeyRequestSchema<K extends string, S extends string>(
  table: ScopeTable,
  keyType: K,
): StandardSchemaV1<unknown, KeyRequest<K, S>> {
  const row = requireKeyType(table, keyType, "keyRequestSchema");
  return createSchema((value) => {
    const checked = checkKeySpec(table, undefined, row, value);
    return checked.issues ? checked : { value: makeKeyRequest<K, S>(keyType, checked.name, checked.scopes) };
  });
}
