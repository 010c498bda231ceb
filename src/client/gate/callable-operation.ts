import type { OpenOperation, OperationsByScope, OperationsBySeveralScopes } from "../../../generated/gate.ts";
import type { Scope } from "../../../generated/types.ts";

/**
 * The operations that a key with scopes `S` may call: all of whose scopes it has or, where any of several is enough, one.
 *
 * @example
 * type Calls = CallableOperation<"templates.read">;
 * //=> "GET /v3/scopes" | "GET /v3/templates" | "GET /v3/templates/{template_id}"
 */
export type CallableOperation<S extends Scope> = OpenOperation | CoveredOperation<S>;

/** A key of which nothing is known, `any`, covers nothing. */
type CoveredOperation<S extends Scope> = unknown extends S
  ? never
  : | OperationsByScope[S & keyof OperationsByScope]
    // Never, as long as no operation of the catalog needs several scopes.
    // eslint-disable-next-line @typescript-eslint/no-redundant-type-constituents
    | {
        [O in keyof OperationsBySeveralScopes]: OperationsBySeveralScopes[O] extends S ? O : never;
      }[keyof OperationsBySeveralScopes];
