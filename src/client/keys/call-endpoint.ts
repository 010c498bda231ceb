import { requirementOf } from "../../operations/operations.ts";
import type { Requirement } from "../../operations/requirement.ts";
import type { CatalogTables } from "../../scopes/tables.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import type { SendGridEndpoint } from "./endpoints.ts";
import { fillPath } from "../gate/fill-path.ts";
import type { HttpMethod, RequestClient } from "../http/request-client.ts";
import type { Answer, CallOptions, RequestOptions } from "../http/request-options.ts";
import { checkClient } from "../http/call-options.ts";
import { send } from "../http/send.ts";
import { toRequest } from "../http/to-request.ts";

/** SendGrid's account as functions of keys see it: the client that reaches it, and the catalog of its scopes. */
export interface SendGridAccount {
  readonly client: RequestClient;
  readonly catalog: CatalogTables;
}

/** One call of a key endpoint. */
export interface EndpointCall extends CallOptions {
  /** The function that the caller called, `readKey`. */
  readonly place: string;
  readonly id?: unknown;
  readonly options?: RequestOptions;
  /** The scopes of the key that calls, if they are known. */
  readonly granted?: readonly string[] | undefined;
}

/**
 * Calls a key endpoint.
 *
 * @throws ScopeError for an id that is none, and for whatever the answer is, if it is no success.
 * @internal
 */
export async function callEndpoint(
  { client, catalog }: SendGridAccount,
  endpoint: SendGridEndpoint,
  call: EndpointCall,
): Promise<Answer> {
  checkClient(client, call.place);
  const [method, template] = endpoint.split(" ", 2) as [HttpMethod, string];
  const filled = fillPath(endpoint, template, template.includes("{") ? { api_key_id: call.id } : {});
  if (filled.issues) {
    const issues = filled.issues.map((issue) => ({ ...issue, path: ["id"], expected: "the id of a key" }));
    throw new ScopeError("invalid-call", issues, call.place);
  }
  const { place, retry, granted, onBehalfOf, host, timeout, signal } = call;
  const options = { ...call.options, onBehalfOf, host, timeout, signal };
  return send(client, toRequest(method, filled.path, options, { place, hosts: catalog.operations.hosts }), {
    ...{ catalog, place, retry, granted, path: filled.path },
    requirement: needOf(catalog, endpoint),
  });
}

/**
 * What a key endpoint needs.
 *
 * @internal
 */
export function needOf({ operations }: CatalogTables, endpoint: SendGridEndpoint): Requirement {
  return requirementOf(operations, endpoint);
}
