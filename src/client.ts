/**
 * The network half: keys created, checked and changed safely, and clients that call only what their key may call. Works
 * over both exports of `@sendgrid/client` 8, over `fetch`, and over anything else that sends requests.
 */
export type { CallDetails, ProviderMessage } from "./errors/call-details.ts";
export type { CallableOperation } from "./client/gate/callable-operation.ts";
export type { CallOptions } from "./client/keys/call-endpoint.ts";
export { type CreatedKey, createKey, type CreateKeyOptions } from "./client/keys/create-key.ts";
export { deleteKey } from "./client/keys/delete-key.ts";
export { type Fetch, fetchClient, type FetchClientOptions } from "./client/http/fetch-client.ts";
export { gate } from "./client/gate/gate.ts";
export type { Gate } from "./client/gate/gate-type.ts";
export type { GatedPaths } from "./client/gate/gated-paths.ts";
export { grantedScopes } from "./client/keys/granted-scopes.ts";
export { listKeys, type ListKeysOptions } from "./client/keys/list-keys.ts";
export type { ListedKey } from "./client/keys/read-body.ts";
export { readKey, type StoredKey } from "./client/keys/read-key.ts";
export { renameKey } from "./client/keys/rename-key.ts";
export type { ClientRequest, HttpMethod, RequestClient } from "./client/http/request-client.ts";
export type { Answer, QueryValue, RequestOptions } from "./client/http/request-options.ts";
export type { RetryOptions } from "./client/http/retry.ts";
export type { Secret } from "./client/http/secret.ts";
export { updateKey } from "./client/keys/update-key.ts";
export type { WrittenKey } from "./client/keys/written-key.ts";
