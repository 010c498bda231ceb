// A client that calls only what its key may call: another call does not compile, and is not sent.
import { generalKey, parseScopes, ScopeError } from "scopewright";
import { fetchClient, type Gate, gate, grantedScopes } from "scopewright/client";

const { SENDGRID_API_KEY = "", SENDGRID_BASE_URL } = process.env;
const client = fetchClient({ apiKey: SENDGRID_API_KEY, baseUrl: SENDGRID_BASE_URL });

/** Says in its type what it needs, and takes every client that may do at least that. */
async function readTemplate(templates: Gate<"templates.read">, id: string): Promise<unknown> {
  const { body } = await templates.call("GET /v3/templates/{template_id}", { path: { template_id: id } });
  return body;
}

const key = generalKey({ name: "Reader", scopes: ["stats.read", "templates.read"] });
const reader = gate(client, key);
console.log(await readTemplate(reader, "d-42"));
console.log((await reader.get("/v3/templates/d-42")).status);

// The scopes that the key really has are known at run time only, and are checked then, in the same words.
const actual = gate(client, parseScopes(await grantedScopes(client)));
for (const refused of [
  // @ts-expect-error -- DELETE /v3/templates/{template_id} needs scope 'templates.delete'
  () => reader.call("DELETE /v3/templates/{template_id}", { path: { template_id: "d-42" } }),
  () => actual.delete("/v3/templates/d-42"),
]) {
  try {
    await refused();
  } catch (error) {
    console.log(error instanceof ScopeError ? error.message : error);
  }
}
