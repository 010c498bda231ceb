import type { KeyRequest } from "../../keys/key-request.ts";
import type { CallOptions } from "../http/request-options.ts";
import { callEndpoint, type SendGridAccount } from "./call-endpoint.ts";
import { checkRequest } from "./check-request.ts";
import { sendgridEndpoints } from "./endpoints.ts";
import { readListedKey } from "./read-body.ts";
import { compareWritten, type WrittenKey } from "./written-key.ts";

/**
 * Implements `updateKey`.
 *
 * @internal
 */
export async function updateKeyIn<K extends string, S extends string>(
  account: SendGridAccount,
  id: string,
  request: KeyRequest<K, S>,
  options: CallOptions = {},
): Promise<WrittenKey<S>> {
  const place = "updateKey";
  const { name, scopes } = checkRequest(account.catalog, request, place);
  const call = { ...options, place, id, options: { body: { name, scopes } } };
  const { body } = await callEndpoint(account, sendgridEndpoints.update, call);
  return { ...readListedKey(body, place), ...compareWritten(account.catalog, request, body) };
}
