/** A part of an OpenAPI document, as it stands in the file. */
export type Part = Readonly<Record<string, unknown>>;

/** A small document of version 3.1: one OAuth scheme with two scopes, and the given paths. */
export function documentOf(paths: Part, more: Part = {}): Part {
  return {
    openapi: "3.1.0",
    info: { title: "Notes API", version: "1" },
    servers: [{ url: "https://api.notes.dev/v1" }],
    components: { securitySchemes: { oauth: oauthOf({ "notes:read": "Read notes.", "notes:write": "" }) } },
    paths,
    ...more,
  };
}

/** A scheme of OAuth that declares scopes. */
export function oauthOf(scopes: Part): Part {
  return { type: "oauth2", flows: { authorizationCode: { scopes } } };
}

/** An operation with a list `security`, and extensions. */
export function operationOf(security?: readonly Part[], more: Part = {}): Part {
  return { ...(security && { security }), responses: {}, ...more };
}
