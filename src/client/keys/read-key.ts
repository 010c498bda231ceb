import { readList, readProperty } from "../../input/read.ts";
import { callScopeOf, readCallOptions } from "../http/call-options.ts";
import type { CallOptions } from "../http/request-options.ts";
import { callEndpoint, type SendGridAccount } from "./call-endpoint.ts";
import { sendgridEndpoints } from "./endpoints.ts";
import { invalidResponse, type ListedKey, readListedKey, readScopeNames } from "./read-body.ts";

/** A key as SendGrid has it; its secret is never shown again. */
export interface StoredKey extends ListedKey {
  /** Every scope that came back, the automatic ones as well: for `parseScopes` and `compareScopes`. */
  readonly scopes: readonly string[];
}

/**
 * Implements `readKey`.
 *
 * @internal
 */
export async function readKeyIn(account: SendGridAccount, id: string, options: CallOptions = {}): Promise<StoredKey> {
  const place = "readKey";
  const { body } = await callEndpoint(account, sendgridEndpoints.read, {
    ...callScopeOf(readCallOptions(options, place)),
    ...{ place, id },
  });
  // SendGrid answers with the key; its OpenAPI file says that it answers with a list of it.
  const [key = body] = readList(readProperty(body, "result")) ?? [];
  const listed = readListedKey(key, place);
  const scopes = readScopeNames(key);
  if (scopes === undefined) throw invalidResponse(place, "a list of scopes", key);
  return { ...listed, scopes };
}
