import type { KeyRequest } from "../../keys/key-request.ts";
import { callScopeOf, checkClient, readCallOptions } from "../http/call-options.ts";
import type { CallOptions } from "../http/request-options.ts";
import { callEndpoint, pathOf, type SendGridAccount } from "./call-endpoint.ts";
import { checkRequest } from "./check-request.ts";
import { sendgridEndpoints } from "./endpoints.ts";
import { checkPreflight } from "./preflight.ts";
import { readListedKey } from "./read-body.ts";
import { compareWritten, type WrittenKey } from "./written-key.ts";

const endpoint = sendgridEndpoints.update;

/** How a key is changed. */
export interface UpdateKeyOptions extends CallOptions {
  /** Whether to check first that the caller has every scope that it hands on: true unless said otherwise. */
  readonly preflight?: boolean | undefined;
}

/**
 * Implements `updateKey`.
 *
 * @internal
 */
export async function updateKeyIn<K extends string, S extends string>(
  account: SendGridAccount,
  id: string,
  request: KeyRequest<K, S>,
  options: UpdateKeyOptions = {},
): Promise<WrittenKey<S>> {
  const place = "updateKey";
  checkClient(account.client, place);
  // The checked copy is what is sent and compared: a request may answer otherwise when it is read again.
  const checked = checkRequest(account.catalog, request, place);
  const { name, scopes } = checked;
  const read = readCallOptions<UpdateKeyOptions>(options, place, ["preflight"]);
  const scope = callScopeOf(read);
  const path = pathOf(endpoint, id, place);
  const preflight = { place, scopes, endpoint, path, undone: "The key was not changed" };
  const granted = read.preflight === false ? undefined : await checkPreflight(account, preflight, scope);
  const call = { ...scope, place, id, granted, options: { body: { name, scopes } } };
  const { body } = await callEndpoint(account, endpoint, call);
  return { ...readListedKey(body, place), ...compareWritten(account.catalog, checked, body) };
}
