import { describe, expect, it } from "vitest";
import { audit } from "../../../codegen/src/audit/audit.ts";
import {
  argument,
  baseFrom,
  option,
  request,
  type Recogniser,
} from "../../../codegen/src/audit/recognise/recogniser.ts";
import { literal } from "../../../codegen/src/audit/values/possible.ts";
import type { Catalog } from "../../../codegen/src/catalog/catalog.ts";
import { parseCatalog } from "../../../codegen/src/catalog/parse-catalog.ts";
import { generate } from "../../../codegen/src/generation/generate.ts";
import { folderWith } from "./folder-with.ts";
import { linesOf, sourcesIn } from "./marked.ts";
import { catalog as sendgrid } from "./sendgrid.ts";

/** All that an SDK of another provider takes: one object of the shape that those of SendGrid have. */
const forgeSdk: Recogniser = {
  packages: ["@forge/sdk"],
  hosts: ["api.forge.example"],
  isClient: (shape) => shape === "Forge.new",
  recognise: (call) => {
    if (call.shape === "Forge.new.deleteRepo")
      return request(literal("DELETE"), literal("/repos/{owner}/{repo}"), { kind: "provider" });
    if (call.shape !== "Forge.new.call") return { kind: "harmless" };
    const base = option(call.run, argument(call, 2), "base");
    return request(
      argument(call, 0),
      argument(call, 1),
      base.every(({ value }) => value.kind === "nothing") ? { kind: "provider" } : baseFrom(base),
    );
  },
  handedOn: ({ shape }) =>
    shape === "Forge.new"
      ? { kind: "unknown", reason: "the client is handed to code that the audit does not read" }
      : undefined,
};

const forge: Catalog = catalogOf({
  hosts: ["api.forge.example"],
  keyTypes: { classic: {} },
  scopes: {
    "repo:read": { keyTypes: ["classic"], access: "read" },
    "repo:admin": { keyTypes: ["classic"], access: "write" },
  },
  operations: {
    "GET /repos/{owner}/{repo}": { allOf: ["repo:read"], evidence: "documented" },
    "DELETE /repos/{owner}/{repo}": { allOf: ["repo:admin"], evidence: "rule" },
  },
});

const files = {
  "api.ts":
    'import { Forge } from "@forge/sdk";\nconst forge = new Forge("token");\nexport const get = (path: string) => forge.call("GET", path);\nexport const drop = () => forge.deleteRepo("a", "b");\n',
  "use.ts":
    'import { get } from "./api";\nimport mail from "@sendgrid/mail";\nget("/repos/a/b");\nget("/users/a");\nmail.send({});\n',
  "hand.ts":
    'import { Forge } from "@forge/sdk";\nimport { register } from "container";\nregister(new Forge("token"));\n',
};

function catalogOf(source: unknown): Catalog {
  const parsed = parseCatalog(JSON.stringify(source), "forge.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.catalog;
}

async function linesWith(catalog: Catalog, sdks: readonly Recogniser[]): Promise<readonly string[]> {
  const folder = await folderWith(files);
  return linesOf(audit({ catalog, folder, files: sourcesIn(folder), sdks }));
}

describe(`${audit.name}, a second SDK`, () => {
  it("follows an SDK that one more recogniser describes, through wrappers as well", async () => {
    expect(await linesWith(forge, [forgeSdk])).toEqual([
      "api.ts:4 DELETE /repos/{owner}/{repo}",
      "hand.ts:3 unresolved",
      "use.ts:3 GET /repos/{owner}/{repo}",
      "use.ts:4 uncataloged GET /users/a",
    ]);
  });

  it("keeps the SDKs of one provider out of the audit for another", async () => {
    expect(await linesWith(sendgrid, [forgeSdk])).toEqual(["use.ts:5 POST /v3/mail/send"]);
  });

  it("reports the calls of a package that no recogniser describes, if it has the provider's name", async () => {
    expect(await linesWith(forge, [])).toEqual([
      "api.ts:2 unresolved",
      "api.ts:3 unresolved",
      "api.ts:4 unresolved",
      "hand.ts:3 unresolved",
    ]);
  });

  it("finds the calls of the client that is generated for a catalog, and reports no calls for its tables", async () => {
    const options = { catalogName: "scopes.json", command: "npx scopewright generate", runtime: "scopewright/core" };
    const generated = await generate(forge, { ...options, importExtension: ".ts" });
    const folder = await folderWith({
      ...Object.fromEntries(generated.map(({ name, text }) => [`generated/${name}`, text])),
      "use.ts": `import { fetchClient, gate } from "./generated/client.ts";
const client = fetchClient({ apiKey: "" });
client.request({ method: "DELETE", url: "/repos/a/b" });
gate(client, { scopes: ["repo:read"] }).get("/repos/a/b");`,
    });
    const report = audit({ catalog: forge, files: sourcesIn(folder), folder });
    expect(linesOf(report)).toEqual(["use.ts:3 DELETE /repos/{owner}/{repo}", "use.ts:4 GET /repos/{owner}/{repo}"]);
  });
});
