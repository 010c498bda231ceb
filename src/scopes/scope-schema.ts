import { createScopeCheck } from "./check-scope.ts";
import { createSchema } from "../input/create-schema.ts";
import type { StandardSchemaV1 } from "../input/standard-schema.ts";
import type { ScopeTable } from "./tables.ts";

/**
 * A Standard Schema for one scope of any key type; what `scopeSchema` is made of. `S` comes from the type of the binding.
 *
 * @example
 * scopeSchema["~standard"].validate("mail.send"); //=> { value: "mail.send" }
 */
export function createScopeSchema<S extends string>(table: ScopeTable): StandardSchemaV1<unknown, S> {
  return createSchema((value) => {
    const issue = createScopeCheck(table)(value, []);
    // Checked against the table from which the type S was generated.
    return issue === undefined ? { value: value as S } : { issues: [issue] };
  });
}
