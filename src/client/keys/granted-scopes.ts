import { type CallOptions, callEndpoint } from "./call-endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { invalidResponse, readScopeNames } from "./read-body.ts";
import type { RequestClient } from "../http/request-client.ts";

/**
 * The names of all scopes that the key of a client has, as SendGrid gives them: for `parseScopes`, which sorts them.
 *
 * @example
 * const { scopes, unknown } = parseScopes(await grantedScopes(client));
 *
 * @throws ScopeError `http-error` and its like, `invalid-response` if the answer has no list of scopes.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access
 */
export async function grantedScopes(client: RequestClient, options: CallOptions = {}): Promise<readonly string[]> {
  const place = "grantedScopes";
  const { body } = await callEndpoint(client, endpoints.scopes, { ...options, place });
  const scopes = readScopeNames(body);
  if (scopes === undefined) throw invalidResponse(place, "a list of scopes", body);
  return scopes;
}
