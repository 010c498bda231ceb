// Replaces a key by a new one with the same scopes: node rotate-key.js <id of the old key>
import { writeFileSync } from "node:fs";
import client from "@sendgrid/client";
import { compareScopes, generalKey, isGeneralScope, parseScopes } from "scopewright";
import { createKey, deleteKey, fetchClient, grantedScopes, readKey } from "scopewright/client";

const { SENDGRID_API_KEY = "", SENDGRID_BASE_URL, KEY_FILE = "rotated.key" } = process.env;
const [, , id = ""] = process.argv;
client.setApiKey(SENDGRID_API_KEY);
if (SENDGRID_BASE_URL !== undefined) client.setDefaultRequest("baseUrl", SENDGRID_BASE_URL);

const old = await readKey(client, id);
// Automatic scopes come back with every key, and nobody can ask for them.
const { scopes, automatic, unknown, retired } = parseScopes(old);
const others = [...unknown, ...retired].map(({ name }) => name);
if (others.length > 0) throw new Error(`The catalog cannot ask for ${others.join(", ")}: nothing was done.`);
console.log(`"${old.name}" has ${scopes.length} scopes, and ${automatic.length} automatic ones.`);

const request = generalKey({ name: old.name, scopes: scopes.filter(isGeneralScope) });
const created = await createKey(client, request);
writeFileSync(KEY_FILE, created.secret.reveal(), { mode: 0o600 });

// Asks with the new key what it may do, before the old one goes.
const renewed = fetchClient({ apiKey: created.secret, baseUrl: SENDGRID_BASE_URL });
const { missing } = compareScopes({ declared: scopes, actual: await grantedScopes(renewed) });
if (missing.length > 0) {
  await deleteKey(client, created.id);
  throw new Error(`The new key lacks ${missing.join(", ")}: it was deleted again, and the old one still works.`);
}
await deleteKey(client, old.id);
console.log(`A new key may ${request.scopes.join(", ")}, and the old one is gone.`);
