import { describe, expect, it } from "vitest";
import { audit } from "../../../../../codegen/src/audit/audit.ts";
import { catalogSdks } from "../../../../../codegen/src/audit/recognise/sdks/catalog-sdks.ts";
import { parse } from "../../../parse.ts";
import { folderWith } from "../../folder-with.ts";
import { linesOf, sourcesIn } from "../../marked.ts";

const documented = { allOf: ["all"], evidence: "documented" };
const catalog = parse(
  JSON.stringify({
    provider: "Forge",
    hosts: ["api.forge.example"],
    keyTypes: { token: {} },
    scopes: { all: { keyTypes: ["token"], access: "write" } },
    operations: {
      "GET /user": documented,
      "GET /repos/{owner}/{repo}/contents/{path+}": documented,
      "GET /repos/{owner}/{repo}/releases": documented,
      "POST /repos/{owner}/{repo}/assets": { ...documented, host: "uploads.forge.example" },
      "POST /api/chat.postMessage": documented,
      "POST /api/users.list": documented,
    },
    sdks: {
      "@forge/rest": {
        "new Forge().rest.users.me": "GET /user",
        "new Forge().rest.repos.getContent": "GET /repos/{owner}/{repo}/contents/{path+}",
        "new Forge().rest.repos.listReleases": "GET /repos/{owner}/{repo}/releases",
        "new Forge().rest.repos.uploadAsset": "POST /repos/{owner}/{repo}/assets",
        "new Forge().request({route})": "{route}",
        "new Forge().paginate": null,
        "new Forge().log.{level}": null,
      },
      "forge-chat": {
        "new ChatClient().{method+}": "POST /api/{method}",
        "new ChatClient().apiCall({method})": "POST /api/{method}",
        "new ChatClient().on": null,
      },
      "forge-class": { "new default().me": "GET /user" },
      "forge-mail": { send: "POST /api/chat.postMessage", setKey: null },
    },
  }),
);

/** What audit finds in a file. */
async function linesIn(code: string): Promise<readonly string[]> {
  const folder = await folderWith({ "a.ts": code });
  return linesOf(audit({ catalog, folder, files: sourcesIn(folder) }));
}

const rest = 'import { Forge } from "@forge/rest";\nconst forge = new Forge({ auth: "x" });\n';
const chat = 'import { ChatClient } from "forge-chat";\nconst chat = new ChatClient("x");\n';
const unknownClient = "unresolved";

const rows = [
  {
    title: "a default export, however it is imported",
    code: 'import Any from "forge-class";\nconst Other = require("forge-class");\nnew Any("x").me();\nnew Other("x").me();',
    want: ["a.ts:3 GET /user", "a.ts:4 GET /user"],
  },
  { title: "a function", code: `${rest}forge.rest.users.me();`, want: ["a.ts:3 GET /user"] },
  {
    title: "a function whose parameter spans segments",
    code: `${rest}forge.rest.repos.getContent({ owner, repo, path });`,
    want: ["a.ts:3 GET /repos/{owner}/{repo}/contents/{path+}"],
  },
  {
    title: "a function of another host",
    code: `${rest}forge.rest.repos.uploadAsset({});`,
    want: ["a.ts:3 POST /repos/{owner}/{repo}/assets"],
  },
  {
    title: "a route in a text",
    code: `${rest}forge.request("GET /repos/{owner}/{repo}/releases");\nforge.request(\`GET /repos/\${a}/\${b}/releases\`);`,
    want: ["a.ts:3 GET /repos/{owner}/{repo}/releases", "a.ts:4 GET /repos/{owner}/{repo}/releases"],
  },
  {
    title: "a route in options",
    code: `${rest}forge.request({ method: "GET", url: "/user" });`,
    want: ["a.ts:3 GET /user"],
  },
  { title: "a route that is unknown", code: `${rest}forge.request(route);`, want: ["a.ts:3 unresolved"] },
  {
    title: "a function that another function of the client is given",
    code: `${rest}forge.paginate(forge.rest.repos.listReleases, {});`,
    want: ["a.ts:3 GET /repos/{owner}/{repo}/releases"],
  },
  {
    title: "a class that the class makes",
    code: 'import { Forge } from "@forge/rest";\nconst Mine = Forge.plugin(retry).defaults({});\nconst mine = new Mine();\nmine.rest.users.me();',
    want: ["a.ts:4 GET /user"],
  },
  {
    title: "functions that send nothing, and what answers have",
    code: `${rest}forge.log.warn("x");\nconst { data } = await forge.rest.users.me();\ndata.items.map(String);`,
    want: ["a.ts:4 GET /user"],
  },
  { title: "a function that the catalog lacks", code: `${rest}forge.rest.teams.list();`, want: ["a.ts:3 unresolved"] },
  {
    title: "names that spell the operation",
    code: `${chat}chat.chat.postMessage({});\nchat.apiCall("users.list");\nchat.on("x", () => 1);\nchat.files.list();`,
    want: [
      "a.ts:3 POST /api/chat.postMessage",
      "a.ts:4 POST /api/users.list",
      "a.ts:6 uncataloged POST /api/files.list",
    ],
  },
  { title: "a client that goes elsewhere", code: `${rest}register(forge);`, want: [`a.ts:3 ${unknownClient}`] },
  {
    title: "a client that can do one thing, wherever it goes",
    code: 'import mail from "forge-mail";\nmail.setKey("x");\nregister(mail);\nmail.send({});',
    want: ["a.ts:3 POST /api/chat.postMessage", "a.ts:4 POST /api/chat.postMessage"],
  },
  {
    title: "a required package",
    code: 'const mail = require("forge-mail");\nmail.send({});\nmail.frobnicate();',
    want: ["a.ts:2 POST /api/chat.postMessage", "a.ts:3 unresolved"],
  },
  { title: "a class that is made and not used", code: rest, want: [] },
];

describe(catalogSdks.name, () => {
  it.each(rows)("follows $title", async ({ code, want }) => {
    expect(await linesIn(code)).toEqual(want);
  });
});
