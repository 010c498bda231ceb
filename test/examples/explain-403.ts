// Tells why SendGrid answered 403: what the call needs, who says so, what the key lacks, and what would give it that.
import client from "@sendgrid/client";
import { generalKey, missingScopes, ScopeError } from "scopewright";
import { gate, grantedScopes } from "scopewright/client";

const { SENDGRID_API_KEY = "", SENDGRID_BASE_URL } = process.env;
client.setApiKey(SENDGRID_API_KEY);
if (SENDGRID_BASE_URL !== undefined) client.setDefaultRequest("baseUrl", SENDGRID_BASE_URL);

// What the key should have. Somebody has taken a scope away in the meantime.
const key = generalKey({ name: "Reports", scopes: ["alerts.read", "stats.read"] });

try {
  await gate(client, key).call("GET /v3/alerts");
} catch (error) {
  if (!(error instanceof ScopeError) || error.call?.status !== 403) throw error;
  const { requirement, messages, coveredBy = [] } = error.call;
  console.log(`SendGrid says: ${messages.map(({ message }) => message).join(", ")}`);
  if (requirement?.evidence === "documented" || requirement?.evidence === "rule") {
    const lacking = missingScopes({ required: requirement, granted: await grantedScopes(client) });
    console.log(`${requirement.operation} needs what the key lacks: ${lacking.join(", ")} (${requirement.evidence})`);
  }
  console.log(`It comes with ${coveredBy.join(" or ")}.`);
}
