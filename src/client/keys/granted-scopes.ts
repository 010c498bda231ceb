import { callScopeOf, readCallOptions } from "../http/call-options.ts";
import type { CallOptions } from "../http/request-options.ts";
import { callEndpoint, type SendGridAccount } from "./call-endpoint.ts";
import { sendgridEndpoints } from "./endpoints.ts";
import { invalidResponse, readScopeNames } from "./read-body.ts";

/**
 * Implements `grantedScopes`.
 *
 * @internal
 */
export async function grantedScopesIn(account: SendGridAccount, options: CallOptions = {}): Promise<readonly string[]> {
  const place = "grantedScopes";
  const { body } = await callEndpoint(account, sendgridEndpoints.scopes, {
    ...callScopeOf(readCallOptions(options, place)),
    place,
  });
  const scopes = readScopeNames(body);
  if (scopes === undefined) throw invalidResponse(place, "a list of scopes", body);
  return scopes;
}
