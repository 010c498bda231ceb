// Creates a key for a newsletter job: it may send mail and read templates, and nothing else.
import { writeFileSync } from "node:fs";
import client from "@sendgrid/client";
import { generalKey, scopes } from "scopewright";
import { createKey, deleteKey } from "scopewright/client";

const { SENDGRID_API_KEY = "", SENDGRID_BASE_URL, KEY_FILE = "newsletter.key" } = process.env;
client.setApiKey(SENDGRID_API_KEY);
// After the key, which sets the host as well. For another host than SendGrid's.
if (SENDGRID_BASE_URL !== undefined) client.setDefaultRequest("baseUrl", SENDGRID_BASE_URL);

const request = generalKey({ name: "Newsletter job", access: { templates: "read" }, scopes: [scopes.mail.send] });
// Fails before any key exists if the caller lacks one of these scopes: a key can only hand on its own.
const created = await createKey(client, request);

if (created.dropped.length > 0) {
  await deleteKey(client, created.id);
  throw new Error(`SendGrid dropped ${created.dropped.join(", ")}: the key was deleted again.`);
}
writeFileSync(KEY_FILE, created.secret.reveal(), { mode: 0o600 });
console.log(`"${created.name}" may ${request.scopes.join(", ")}. Its secret is in ${KEY_FILE}.`);
// A secret does not print itself.
console.log({ secret: created.secret });
