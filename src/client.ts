/**
 * The network half: keys created, checked and changed safely, and clients that call only what their key may call. Works
 * over both exports of `@sendgrid/client` 8, over `fetch`, and over anything else that sends requests.
 */
import * as groups from "../generated/groups.ts";
import { operationTable } from "../generated/operation-table.ts";
import * as presets from "../generated/presets.ts";
import { scopeTable } from "../generated/tables.ts";
import type { KeyType } from "../generated/types.ts";
import type { SendGridAccount } from "./client/keys/call-endpoint.ts";
import { type CreatedKey, createKeyIn, type CreateKeyOptions } from "./client/keys/create-key.ts";
import { deleteKeyIn } from "./client/keys/delete-key.ts";
import { grantedScopesIn } from "./client/keys/granted-scopes.ts";
import { keyReportIn, type KeyReportOptions, type ReportedKey } from "./client/keys/key-report.ts";
import { listKeysIn, type ListKeysOptions } from "./client/keys/list-keys.ts";
import type { ListedKey } from "./client/keys/read-body.ts";
import { readKeyIn, type StoredKey } from "./client/keys/read-key.ts";
import { renameKeyIn } from "./client/keys/rename-key.ts";
import { updateKeyIn, type UpdateKeyOptions } from "./client/keys/update-key.ts";
import type { Refused } from "./client/gate/refused.ts";
import type { RequestClient } from "./client/http/request-client.ts";
import type { CallOptions } from "./client/http/request-options.ts";
import type { WrittenKey } from "./client/keys/written-key.ts";
import type { KeyRequest } from "./keys/key-request.ts";

export { type CallableOperation, fetchClient, type Gate, gate, type GatedPaths } from "../generated/client.ts";
export type { CallDetails, ProviderMessage } from "./errors/call-details.ts";
export type { Cause } from "./operations/causes.ts";
export type { AbortSignalLike } from "./client/http/time/abort-signal.ts";
export type { Fetch, FetchClientOptions } from "./client/http/fetch/settings.ts";
export type { ClientRequest, HttpMethod, RequestClient } from "./client/http/request-client.ts";
export type { Answer, CallOptions, CallScope, QueryValue, RequestOptions } from "./client/http/request-options.ts";
export type { RetryOptions } from "./client/http/time/retry.ts";
export type { Secret } from "./client/http/secrets/secret.ts";
export type { CreatedKey, CreateKeyOptions } from "./client/keys/create-key.ts";
export type { KeyReportOptions, ReportedKey } from "./client/keys/key-report.ts";
export type { ListKeysOptions } from "./client/keys/list-keys.ts";
export type { ListedKey } from "./client/keys/read-body.ts";
export type { StoredKey } from "./client/keys/read-key.ts";
export type { UpdateKeyOptions } from "./client/keys/update-key.ts";
export type { WrittenKey } from "./client/keys/written-key.ts";

function sendgrid(client: RequestClient): SendGridAccount {
  return { client, catalog: { scopes: scopeTable, operations: operationTable, groups, presets } };
}

/** The request itself: no value has the other type, which is there for the message of the compiler. */
function built<K extends KeyType, S extends string>(request: KeyRequest<K, S> | (string & Refused)): KeyRequest<K, S> {
  return request as KeyRequest<K, S>;
}

/**
 * A new key with exactly the scopes of a request. The caller must have every one of them; this is checked before any key
 * exists. What SendGrid silently left out is in `dropped`.
 *
 * @example
 * const created = await createKey(client, generalKey({ name: "Mailer", scopes: ["mail.send"] }));
 * if (created.dropped.length > 0) await deleteKey(client, created.id);
 * else await vault.store(created.secret.reveal());
 *
 * @throws ScopeError `missing-scopes` if the caller lacks a scope, `invalid-key-request`, `http-error` and its like.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/create-api-keys
 */
export function createKey<K extends KeyType, S extends string>(
  client: RequestClient,
  request: KeyRequest<K, S> | ("build the request with generalKey(), billingKey() or validationKey()" & Refused),
  options?: CreateKeyOptions,
): Promise<CreatedKey<S>> {
  return createKeyIn(sendgrid(client), built(request), options);
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
export function readKey(client: RequestClient, id: string, options?: CallOptions): Promise<StoredKey> {
  return readKeyIn(sendgrid(client), id, options);
}

/**
 * A key that has exactly the name and the scopes of a request: SendGrid replaces the whole list, so this sends the whole
 * list, and never an empty one. The caller must have every one of them; this is checked before the key changes. What
 * SendGrid silently left out is in `dropped`.
 *
 * @example
 * const wider = amend(request, { add: ["alerts.read"] });
 * const { dropped } = await updateKey(client, id, wider);
 *
 * @throws ScopeError `missing-scopes` if the caller lacks a scope, `invalid-key-request`, `http-error` and its like.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/update-api-key-name-and-scopes
 */
export function updateKey<K extends KeyType, S extends string>(
  client: RequestClient,
  id: string,
  request: KeyRequest<K, S> | ("build the request with generalKey(), billingKey() or validationKey()" & Refused),
  options?: UpdateKeyOptions,
): Promise<WrittenKey<S>> {
  return updateKeyIn(sendgrid(client), id, built(request), options);
}

/**
 * A key with another name and the scopes that it had.
 *
 * @example
 * await renameKey(client, id, "Newsletter sender");
 *
 * @throws ScopeError `invalid-call` for a blank name, `http-error` and its like.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/update-api-key-name
 */
export function renameKey(client: RequestClient, id: string, name: string, options?: CallOptions): Promise<ListedKey> {
  return renameKeyIn(sendgrid(client), id, name, options);
}

/**
 * Revokes a key; SendGrid refuses it after a short while.
 *
 * @example
 * await deleteKey(client, id);
 *
 * @throws ScopeError `http-error` and its like; its `call.status` is 404 if the key does not exist.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/delete-api-keys
 */
export function deleteKey(client: RequestClient, id: string, options?: CallOptions): Promise<void> {
  return deleteKeyIn(sendgrid(client), id, options);
}

/**
 * Every key of the account, by id and name, page by page as they are needed. SendGrid documents a limit and no way to the
 * next page; so this asks for the keys after those that it has, and stops when nothing new comes.
 *
 * @example
 * for await (const { id, name } of listKeys(client)) console.log(id, name);
 *
 * @throws ScopeError `http-error` and its like, `invalid-response` if the answer is no list of keys.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-keys/retrieve-all-api-keys-belonging-to-the-authenticated-user
 */
export function listKeys(client: RequestClient, options?: ListKeysOptions): AsyncGenerator<ListedKey, void, undefined> {
  return listKeysIn(sendgrid(client), options);
}

/**
 * Every key of the account with its scopes, and what is remarkable about it: whether it can make keys, how old it is where
 * SendGrid says so, and which of its scopes no code uses. It reads one key after the other.
 *
 * @example
 * const keys = await keyReport(client, { used: ["mail.send", "templates.read"] });
 * for (const { name, unused } of keys) if (unused.length > 0) console.log(name, unused);
 *
 * @throws ScopeError `http-error` and its like, `invalid-response` if an answer is no key.
 */
export function keyReport(client: RequestClient, options?: KeyReportOptions): Promise<readonly ReportedKey[]> {
  return keyReportIn(sendgrid(client), options);
}

/**
 * The names of all scopes that the key of a client has, as SendGrid gives them: for `parseScopes`, which sorts them.
 *
 * @example
 * const { scopes, unknown } = parseScopes(await grantedScopes(client));
 *
 * @throws ScopeError `http-error` and its like, `invalid-response` if the answer has no list of scopes.
 * @see https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access
 */
export function grantedScopes(client: RequestClient, options?: CallOptions): Promise<readonly string[]> {
  return grantedScopesIn(sendgrid(client), options);
}
