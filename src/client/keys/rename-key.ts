import { checkName } from "../../input/check-properties.ts";
import { ScopeError } from "../../errors/scope-error.ts";
import { type CallOptions, callEndpoint } from "./call-endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { type ListedKey, readListedKey } from "./read-body.ts";
import type { RequestClient } from "../http/request-client.ts";

/**
 * A key with another name and the scopes that it had.
 *
 * @example
 * await renameKey(client, id, "Newsletter sender");
 *
 * @throws ScopeError `invalid-call` for a blank name, `http-error` and its like.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/update-api-key-name
 */
export async function renameKey(
  client: RequestClient,
  id: string,
  name: string,
  options: CallOptions = {},
): Promise<ListedKey> {
  const place = "renameKey";
  const issues = checkName(name);
  if (issues.length > 0) throw new ScopeError("invalid-call", issues, place);
  const call = { ...options, place, id, options: { body: { name } } };
  const { body } = await callEndpoint(client, endpoints.rename, call);
  return readListedKey(body, place);
}
