import type { KeyType } from "../../../generated/types.ts";
import type { KeyRequest } from "../../keys/key-request.ts";
import { type CallOptions, callEndpoint } from "./call-endpoint.ts";
import { checkRequest } from "./check-request.ts";
import { endpoints } from "./endpoints.ts";
import { readListedKey } from "./read-body.ts";
import type { RequestClient } from "../http/request-client.ts";
import { compareWritten, type WrittenKey } from "./written-key.ts";

/**
 * A key that has exactly the name and the scopes of a request: SendGrid replaces the whole list, so this sends the whole
 * list, and never an empty one. What SendGrid silently left out is in `dropped`.
 *
 * @example
 * const wider = amend(request, { add: ["alerts.read"] });
 * const { dropped } = await updateKey(client, id, wider);
 *
 * @throws ScopeError `invalid-key-request` before anything is sent, `http-error` and its like.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/update-api-key-name-and-scopes
 */
export async function updateKey<K extends KeyType, S extends string>(
  client: RequestClient,
  id: string,
  request: KeyRequest<K, S>,
  options: CallOptions = {},
): Promise<WrittenKey<S>> {
  const place = "updateKey";
  const { name, scopes } = checkRequest(request, place);
  const call = { ...options, place, id, options: { body: { name, scopes } } };
  const { body } = await callEndpoint(client, endpoints.update, call);
  return { ...readListedKey(body, place), ...compareWritten(request, body) };
}
