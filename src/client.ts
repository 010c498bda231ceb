/**
 * The network half: keys created, checked and changed safely, and clients that call only what their key may call. Works
 * over both exports of `@sendgrid/client` 8, over `fetch`, and over anything else that sends requests.
 */
export type { CallDetails, ProviderMessage } from "./call-details.ts";
export type { CallableOperation } from "./client/callable-operation.ts";
export type { CallOptions } from "./client/call-endpoint.ts";
export { type CreatedKey, createKey, type CreateKeyOptions } from "./client/create-key.ts";
export { deleteKey } from "./client/delete-key.ts";
export { type Fetch, fetchClient, type FetchClientOptions } from "./client/fetch-client.ts";
export { gate } from "./client/gate.ts";
export type { Gate } from "./client/gate-type.ts";
export type { GatedPaths } from "./client/gated-paths.ts";
export { grantedScopes } from "./client/granted-scopes.ts";
export { listKeys, type ListKeysOptions } from "./client/list-keys.ts";
export type { ListedKey } from "./client/read-body.ts";
export { readKey, type StoredKey } from "./client/read-key.ts";
export { renameKey } from "./client/rename-key.ts";
export type { ClientRequest, HttpMethod, RequestClient } from "./client/request-client.ts";
export type { Answer, QueryValue, RequestOptions } from "./client/request-options.ts";
export type { RetryOptions } from "./client/retry.ts";
export type { Secret } from "./client/secret.ts";
export { updateKey } from "./client/update-key.ts";
export type { WrittenKey } from "./client/written-key.ts";
