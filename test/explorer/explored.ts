import { readFileSync } from "node:fs";
import { parseCatalog } from "../../codegen/src/catalog/parse-catalog.ts";
import { exploreCatalog, type Explored } from "../../codegen/explorer/src/model/explored.ts";
import { resolveNames } from "../../codegen/src/names/resolve-names.ts";

/** A catalog as the page knows it. */
export function explore(source: object | string): Explored {
  const parsed = parseCatalog(typeof source === "string" ? source : JSON.stringify(source), "test.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  const { catalog } = parsed;
  const helpers = Array.from(resolveNames(catalog).keyTypes, ([id, { helper }]) => [id, helper] as const);
  return exploreCatalog({ catalog, helpers, runtime: "scopewright", granted: [] });
}

/** SendGrid's catalog as the page knows it. */
export const sendgrid: Explored = explore(readFileSync(new URL("../../scopes.json", import.meta.url), "utf8"));

/** A small catalog with everything that decides what a key opens. */
export const small: Explored = explore({
  provider: "Example",
  hosts: ["api.example.com"],
  keyTypes: { classic: { title: "Classic token" }, fine: {} },
  groups: { repo: { title: "Repositories" }, users: {}, mail: {} },
  scopes: {
    repo: { keyTypes: ["classic"], group: "repo", access: "write", implies: ["repo:status"] },
    "repo:status": { keyTypes: ["classic", "fine"], group: "repo", access: "read" },
    "users.read": { keyTypes: ["classic", "fine"], group: "users", access: "read" },
    "users.admin": { keyTypes: ["classic"], group: "users", access: "write", escalates: "can create administrators" },
    "mail.send": { keyTypes: ["classic"], group: "mail", access: "write", legacy: "Use messages." },
    gist: { keyTypes: ["classic"], access: "write", description: "Snippets of code" },
  },
  automatic: { signed: { description: "Marks a signature." } },
  retired: { "user.read": { use: ["users.read"], reason: "A plural." } },
  operations: {
    "GET /status/{id}": {
      anyOf: ["repo:status", { allOf: ["users.read"], keyTypes: ["fine"] }],
      evidence: "documented",
    },
    "POST /users": { allOf: ["users.admin", "users.read"], evidence: "rule", note: "Sends an invitation." },
    "GET /ping": { allOf: [], evidence: "documented" },
    "GET /odd": { evidence: "unknown" },
  },
  refusals: [{ status: 403, text: "rate limit", cause: "The limit is used up.", next: "Wait an hour." }],
  links: { create: "https://example.com/new?name={name}&scopes={scopes}&type={keyType}" },
});
