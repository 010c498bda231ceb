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
 * @throws ScopeError for an invalid id, and for any answer without success.
 * @internal
 */
export async function callEndpoint(
  { client, catalog }: SendGridAccount,
  endpoint: SendGridEndpoint,
  call: EndpointCall,
): Promise<Answer> {
  checkClient(client, call.place);
  const [method] = endpoint.split(" ", 1) as [HttpMethod];
  const path = pathOf(endpoint, call.id, call.place);
  const { place, retry, granted, onBehalfOf, host, timeout, signal } = call;
  const options = { ...call.options, onBehalfOf, host, timeout, signal };
  return send(client, toRequest(method, path, options, { place, hosts: catalog.operations.hosts }), {
    ...{ catalog, place, retry, granted, path },
    requirement: needOf(catalog, endpoint),
  });
}

/**
 * The path of a key endpoint, with the id of the key if it has one.
 *
 * @throws ScopeError `invalid-call` for an id that cannot be one.
 * @internal
 */
export function pathOf(endpoint: SendGridEndpoint, id: unknown, place: string): string {
  const [, template = ""] = endpoint.split(" ", 2);
  const filled = fillPath(endpoint, template, template.includes("{") ? { api_key_id: id } : {});
  if (!filled.issues) return filled.path;
  const issues = filled.issues.map((issue) => ({ ...issue, path: ["id"], expected: "the id of a key" }));
  throw new ScopeError("invalid-call", issues, place);
}

/**
 * What a key endpoint needs.
 *
 * @internal
 */
export function needOf({ operations }: CatalogTables, endpoint: SendGridEndpoint): Requirement {
  return requirementOf(operations, endpoint);
}
