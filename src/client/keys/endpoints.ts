/** The operations of the key endpoints, as the catalog names them. */
export const endpoints = {
  create: "POST /v3/api_keys",
  list: "GET /v3/api_keys",
  read: "GET /v3/api_keys/{api_key_id}",
  update: "PUT /v3/api_keys/{api_key_id}",
  rename: "PATCH /v3/api_keys/{api_key_id}",
  delete: "DELETE /v3/api_keys/{api_key_id}",
  scopes: "GET /v3/scopes",
} as const;

/** One of the key endpoints. */
export type Endpoint = (typeof endpoints)[keyof typeof endpoints];
