import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Catalog } from "../../codegen/src/catalog/catalog.ts";
import { compile, runtime } from "../codegen/compile.ts";
import { expectCompiles, expectTypes, expectValues } from "../codegen/expect-catalog.ts";
import { evaluate } from "../codegen/evaluate.ts";
import { generateCode } from "../codegen/generate-code.ts";
import { parse } from "../codegen/parse.ts";
import { runCli } from "../codegen/run-cli.ts";
import { temporaryFolder } from "../codegen/temporary-folder.ts";
import { githubAppsCatalog } from "./github-apps.ts";

const fixtures = fileURLToPath(new URL("../fixtures/openapi/", import.meta.url));

/** The text of the catalog that `import` makes of a document. */
async function importFixture(file: string): Promise<string> {
  const catalog = join(await temporaryFolder(), "scopes.json");
  const { exitCode, stderr } = await runCli(
    "import",
    join(fixtures, file),
    "--catalog",
    catalog,
    "--several",
    "any",
    "--write",
  );
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
  return readFileSync(catalog, "utf8");
}

/** The needs of each operation: scopes with commas for all of them, with bars for any. */
function needsOf({ operations }: Catalog): Readonly<Record<string, string>> {
  return Object.fromEntries(
    operations.map(({ id, allOf, anyOf, evidence }) => {
      const any = anyOf?.map((each) => (typeof each === "string" ? each : each.allOf.join(", "))).join(" | ");
      return [id, evidence === "unknown" ? "unknown" : (any ?? allOf?.join(", ") ?? "")];
    }),
  );
}

const github = githubAppsCatalog({
  paths: {
    "/repos/{owner}/{repo}/contents/{path}": {
      GET: { permission: "contents", access: "read" },
      PUT: { permission: "contents", access: "write" },
    },
    "/repos/{owner}/{repo}/git/ref/{ref}": { GET: { permission: "contents", access: "read" } },
    "/repos/{owner}/{repo}/readme(?:/(.*))?": { GET: { permission: "contents", access: "read" } },
    "/repos/{owner}/{repo}/issues": { POST: { permission: "issues", access: "write" } },
    "/repos/{owner}/{repo}/issues/{issue_number}/labels": { GET: { permission: "issues", access: "read" } },
  },
  permissions: {
    contents: { read: ["GET /repos/{owner}/{repo}/contents/{path}"], write: [] },
    issues: { read: ["GET /repos/{owner}/{repo}/issues/{number}/labels"] },
    pull_requests: {
      read: ["GET /repos/{owner}/{repo}/issues/{number}/labels"],
      write: ["POST /repos/{owner}/{repo}/issues"],
    },
  },
});

const rows: readonly (readonly [name: string, text: () => Promise<string>, hosts: readonly string[], needs: object])[] =
  [
    [
      "Spotify",
      () => importFixture("spotify.yaml"),
      ["api.spotify.com/v1"],
      {
        "GET /albums/{id}": "",
        "GET /me/player": "user-read-playback-state",
        "PUT /me/player/play": "user-modify-playback-state",
        "GET /me/player/queue": "user-read-currently-playing | user-read-playback-state",
        "GET /me/player/recently-played": "user-read-recently-played",
        "GET /me/albums": "user-library-read",
        "DELETE /me/albums": "user-library-modify",
        "POST /playlists/{playlist_id}/items": "playlist-modify-public | playlist-modify-private",
        "GET /me/following": "user-follow-read",
      },
    ],
    [
      "Figma",
      () => importFixture("figma.yaml"),
      ["api.figma.com"],
      {
        "GET /v1/files/{file_key}": "file_content:read | files:read",
        "GET /v1/files/{file_key}/comments": "file_comments:read | files:read",
        "POST /v1/files/{file_key}/comments": "file_comments:write",
        "GET /v1/files/{file_key}/dev_resources": "file_dev_resources:read",
        "DELETE /v1/files/{file_key}/dev_resources/{dev_resource_id}": "file_dev_resources:write",
        "GET /v1/files/{file_key}/variables/local": "file_variables:read",
        "DELETE /v2/webhooks/{webhook_id}": "webhooks:write",
        "GET /v1/me": "current_user:read | files:read",
        "GET /v1/payments": "unknown",
      },
    ],
    [
      "Klaviyo",
      () => importFixture("klaviyo.json"),
      ["a.klaviyo.com"],
      {
        "GET /api/accounts": "accounts:read",
        "GET /api/campaigns": "campaigns:read",
        "DELETE /api/campaigns/{id}": "campaigns:write",
        "GET /api/campaigns/{id}/tags": "campaigns:read | tags:read",
        "GET /api/events": "events:read",
        "DELETE /api/lists/{id}": "lists:write",
        "DELETE /api/lists/{id}/relationships/profiles": "lists:write | profiles:write",
        "DELETE /api/tags/{id}": "tags:read | tags:write",
        "GET /client/reviews": "",
      },
    ],
    [
      "DigitalOcean",
      () => importFixture("digitalocean/openapi.yaml"),
      ["api.digitalocean.com", "inference.do-ai.run"],
      {
        "GET /v2/account/keys": "ssh_key:read",
        "DELETE /v2/account/keys/{ssh_key_identifier}": "ssh_key:delete",
        "GET /v2/apps": "app:read",
        "DELETE /v2/domains/{domain_name}/records/{domain_record_id}": "domain:delete | domain:update",
        "GET /v2/volumes": "api:read | block_storage:read | api:write",
        "POST /v2/volumes": "api:write | block_storage:create",
        "DELETE /v2/functions/namespaces/{namespace_id}/keys/{key_id}": "function:admin",
        "GET /v2/1-clicks": "unknown",
        "POST /v1/chat/completions": "genai:create",
      },
    ],
    [
      "GitHub Apps",
      () => Promise.resolve(github),
      ["api.github.com"],
      {
        "GET /repos/{owner}/{repo}/contents/{path+}": "contents:read",
        "PUT /repos/{owner}/{repo}/contents/{path+}": "contents:write",
        "GET /repos/{owner}/{repo}/git/ref/{ref+}": "contents:read",
        "GET /repos/{owner}/{repo}/readme/{dir+}": "contents:read",
        "POST /repos/{owner}/{repo}/issues": "issues:write | pull_requests:write",
        "GET /repos/{owner}/{repo}/issues/{issue_number}/labels": "issues:read | pull_requests:read",
      },
    ],
  ];

describe.each(rows)("the catalog of %s", (name, textOf, hosts, needs) => {
  it("says what the document says, and generates code that compiles and holds exactly that", async () => {
    const text = await textOf();
    const catalog = parse(text);
    expect(catalog).toMatchObject({ provider: name, hosts });
    expect(needsOf(catalog)).toEqual(needs);
    const files = await generateCode(catalog, { catalogName: "scopes.json", runtime, importExtension: ".ts" });
    const compiled = compile(files);
    expectCompiles(files, compiled);
    expectTypes(catalog, compiled);
    expectValues(catalog, evaluate(files));
  });
});
