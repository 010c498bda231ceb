/** The operations of SendGrid's key endpoints, as the catalog names them. */
export const sendgridEndpoints = {
  create: "POST /v3/api_keys",
  list: "GET /v3/api_keys",
  read: "GET /v3/api_keys/{api_key_id}",
  update: "PUT /v3/api_keys/{api_key_id}",
  rename: "PATCH /v3/api_keys/{api_key_id}",
  delete: "DELETE /v3/api_keys/{api_key_id}",
  scopes: "GET /v3/scopes",
} as const;

/** One of SendGrid's key endpoints. */
export type SendGridEndpoint = (typeof sendgridEndpoints)[keyof typeof sendgridEndpoints];
