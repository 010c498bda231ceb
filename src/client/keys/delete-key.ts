import { type CallOptions, callEndpoint } from "./call-endpoint.ts";
import { endpoints } from "./endpoints.ts";
import type { RequestClient } from "../http/request-client.ts";

/**
 * Revokes a key; SendGrid refuses it after a short while.
 *
 * @example
 * await deleteKey(client, id);
 *
 * @throws ScopeError `http-error` and its like; its `call.status` is 404 if there is no such key.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/delete-api-keys
 */
export async function deleteKey(client: RequestClient, id: string, options: CallOptions = {}): Promise<void> {
  await callEndpoint(client, endpoints.delete, { ...options, place: "deleteKey", id });
}
