import { readList, readProperty } from "../../input/read.ts";
import { type CallOptions, callEndpoint } from "./call-endpoint.ts";
import { endpoints } from "./endpoints.ts";
import { invalidResponse, type ListedKey, readListedKey, readScopeNames } from "./read-body.ts";
import type { RequestClient } from "../http/request-client.ts";

/** A key as SendGrid has it; its secret is never shown again. */
export interface StoredKey extends ListedKey {
  /** Every scope that came back, the automatic ones as well: for `parseScopes` and `compareScopes`. */
  readonly scopes: readonly string[];
}

/**
 * A key with its scopes.
 *
 * @example
 * const key = await readKey(client, id);
 * compareScopes({ declared: request, actual: key }).missing; //=> []
 *
 * @throws ScopeError `http-error` and its like, `invalid-response` if the answer is no key.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/retrieve-an-existing-api-key
 */
export async function readKey(client: RequestClient, id: string, options: CallOptions = {}): Promise<StoredKey> {
  const place = "readKey";
  const { body } = await callEndpoint(client, endpoints.read, { ...options, place, id });
  // SendGrid answers with the key; its OpenAPI file says that it answers with a list of it.
  const [key = body] = readList(readProperty(body, "result")) ?? [];
  const listed = readListedKey(key, place);
  const scopes = readScopeNames(key);
  if (scopes === undefined) throw invalidResponse(place, "a list of scopes", key);
  return { ...listed, scopes };
}
