import { bench, describe } from "vitest";
import { findOperation, generalKey, isScope, parseScopes, presets, scopes } from "../../src/index.ts";
import { operationTable } from "../../generated/operation-table.ts";
import { scopeTable } from "../../generated/tables.ts";

/*
 * Each function beside the same work done by hand, without checks and without messages: the difference is what they cost.
 */

const general = scopeTable.keyTypes.find(({ id }) => id === "general")?.scopes ?? [];
const asked = [scopes.mail.send, ...presets.marketingCampaigns.full, ...presets.mailSettings.full, scopes.mail.send];

describe(`generalKey with ${asked.length} scopes`, () => {
  bench("generalKey", () => {
    generalKey({ name: "Key", scopes: asked });
  });

  bench("by hand: new Set and sort", () => {
    void [...new Set<string>(asked)].sort();
  });
});

describe("generalKey with three groups", () => {
  const parts = [...presets.templates.full, ...presets.stats.read, ...presets.alerts.full];

  bench("generalKey", () => {
    generalKey({ name: "Key", access: { templates: "full", stats: "read", alerts: "full" } });
  });

  bench("by hand: new Set of the presets and sort", () => {
    void [...new Set<string>(parts)].sort();
  });
});

describe("isScope", () => {
  const known = new Set(scopeTable.keyTypes.flatMap(({ scopes }) => scopes));

  bench("isScope", () => {
    isScope("mail.send");
  });

  bench("by hand: has of a Set", () => {
    known.has("mail.send");
  });
});

describe("parseScopes", () => {
  const answer = { scopes: [...general, "2fa_required", "sender_verification_eligible"] };
  const mistaken = { scopes: ["mail.sned", "template.read", "suppressions.read", "alert.read"] };
  const known = new Set([...scopeTable.keyTypes.flatMap(({ scopes }) => scopes), ...scopeTable.automatic]);
  const filter = (names: readonly string[]): readonly string[] => names.filter((name) => known.has(name));

  bench(`parseScopes of an answer with ${answer.scopes.length} names`, () => {
    parseScopes(answer);
  });

  bench("by hand: the same answer filtered with a Set", () => {
    filter(answer.scopes);
  });

  bench("parseScopes of four names that need suggestions", () => {
    parseScopes(mistaken);
  });
});

describe(`findOperation over ${operationTable.operations.length} operations`, () => {
  const url = "https://api.sendgrid.com/v3/templates/d-42/versions/7?limit=1";
  const patterns = operationTable.operations.map(({ operation }) => {
    const [method = "", path = ""] = operation.split(" ");
    const source = path.replaceAll(".", "\\.").replaceAll(/\{[^}]*\}/gu, "[^/]+");
    return { operation, method, pattern: new RegExp(`^${source}$`, "u") };
  });

  bench("findOperation", () => {
    findOperation({ method: "GET", url });
  });

  bench("by hand: new URL, then one regular expression after the other", () => {
    const { pathname } = new URL(url);
    patterns.find(({ method, pattern }) => method === "GET" && pattern.test(pathname));
  });
});
