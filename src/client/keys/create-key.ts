import { readProperty } from "../../input/read.ts";
import type { KeyRequest } from "../../keys/key-request.ts";
import { callScopeOf, checkClient, readCallOptions } from "../http/call-options.ts";
import type { CallOptions } from "../http/request-options.ts";
import { createSecret, type Secret } from "../http/secrets/secret.ts";
import { callEndpoint, type SendGridAccount } from "./call-endpoint.ts";
import { checkRequest } from "./check-request.ts";
import { sendgridEndpoints } from "./endpoints.ts";
import { checkPreflight } from "./preflight.ts";
import { invalidResponse, readListedKey } from "./read-body.ts";
import { compareWritten, type WrittenKey } from "./written-key.ts";

const place = "createKey";
const mayExist = "A key may have been created: look for it with listKeys() and delete it.";

/** How a key is created. */
export interface CreateKeyOptions extends CallOptions {
  /** Whether to check first that the caller has every scope that it hands on: true unless said otherwise. */
  readonly preflight?: boolean | undefined;
}

/** A key that was created, with its secret. */
export interface CreatedKey<S extends string = string> extends WrittenKey<S> {
  /** The key itself, which SendGrid shows only once. */
  readonly secret: Secret;
}

/**
 * Implements `createKey`.
 *
 * @internal
 */
export async function createKeyIn<K extends string, S extends string>(
  account: SendGridAccount,
  request: KeyRequest<K, S>,
  options: CreateKeyOptions = {},
): Promise<CreatedKey<S>> {
  checkClient(account.client, place);
  // The checked copy is what is sent and compared: a request may answer otherwise when it is read again.
  const checked = checkRequest(account.catalog, request, place);
  const { name, scopes } = checked;
  const read = readCallOptions<CreateKeyOptions>(options, place, ["preflight"]);
  const scope = callScopeOf(read);
  const preflight = {
    place,
    scopes,
    endpoint: sendgridEndpoints.create,
    path: "/v3/api_keys",
    undone: "No key was created",
  };
  const granted = read.preflight === false ? undefined : await checkPreflight(account, preflight, scope);
  const { body } = await callEndpoint(account, sendgridEndpoints.create, {
    ...{ ...scope, place, granted },
    options: { body: { name, scopes } },
  });
  const key = readListedKey(body, place, mayExist);
  const secret = readProperty(body, "api_key");
  if (typeof secret !== "string" || secret === "")
    throw invalidResponse(place, "the secret of the key", body, mayExist);
  return { ...key, ...compareWritten(account.catalog, checked, body), secret: createSecret(secret) };
}
