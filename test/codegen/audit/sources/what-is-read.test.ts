import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { audit } from "../../../../codegen/src/audit/audit.ts";
import { findAliases } from "../../../../codegen/src/audit/sources/resolve/read-tsconfig.ts";
import { findRoots } from "../../../../codegen/src/files/find/roots.ts";
import { folderWith } from "../folder-with.ts";
import { auditIn, linesOf, sourcesIn } from "../marked.ts";
import { catalog } from "../sendgrid.ts";

const sdk = 'import client from "@sendgrid/client";\n';

function auditWithAliases(folder: string): ReturnType<typeof audit> {
  const files = sourcesIn(folder);
  return audit({ catalog, files, folder, ...findAliases(files, folder, findRoots([], folder)) });
}

describe(`${audit.name}, what it reads,`, () => {
  it.each([
    ["a relative path", 'import s from "../../outside/secret.json";'],
    ["an absolute path", 'import s from "FOLDER/outside/secret.json";'],
    ["a path of tsconfig", 'import s from "@out/secret.json";'],
    ["an import of package.json", 'import s from "#out";'],
    ["a link", 'import s from "./link.json";'],
  ])("reads no file outside the package by %s", async (_, line) => {
    const folder = await folderWith({
      "outside/secret.json": '{ "path": "/v3/templates/hidden-value" }',
      "app/package.json": '{ "name": "app", "imports": { "#out": "../outside/secret.json" } }',
      "app/tsconfig.json": '{ "compilerOptions": { "paths": { "@out/*": ["../outside/*"] } } }',
    });
    const text = `${sdk}${line.replace("FOLDER", folder)}\nclient.request({ url: s.path });\n`;
    await writeFile(join(folder, "app/a.ts"), text);
    await symlink("../outside/secret.json", join(folder, "app/link.json"));
    const report = auditWithAliases(join(folder, "app"));
    expect(JSON.stringify(report)).not.toContain("hidden-value");
    expect(report.unresolved.length + report.calls.length).toBeGreaterThan(0);
  });

  it("loads no asset, whatever the code does with it", async () => {
    const assets = ["css", "module.css", "svg", "png", "wasm", "graphql", "txt", "html", "vue", "md"];
    const uses = assets.map(
      (extension, index) =>
        `import a${index} from "./sendgrid.${extension}";\nconsole.log(a${index}.name, a${index}.run?.());\n`,
    );
    const files = Object.fromEntries(assets.map((extension) => [`sendgrid.${extension}`, "{ not code"]));
    const folder = await folderWith({
      ...files,
      "a.ts": `${sdk}${uses.join("")}client.request({ url: "/v3/alerts" });\n`,
    });
    expect(linesOf(auditIn(folder, "a.ts"))).toEqual(["a.ts:22 GET /v3/alerts"]);
  });

  it("finds nothing for an import of a path below a file", async () => {
    const folder = await folderWith({
      "tsconfig.json": '{ "compilerOptions": { "baseUrl": "." } }',
      lodash: "",
      "a.ts": `${sdk}import get from "lodash/get";\nclient.request({ url: get({}, "x") ?? "/v3/alerts" });\n`,
    });
    expect(linesOf(auditWithAliases(folder))).toContain("a.ts:3 GET /v3/alerts");
  });

  it("reports a file that vanishes or cannot be read, and reads the others", async () => {
    const folder = await folderWith({ "a.ts": `${sdk}client.request({ url: "/v3/alerts" });\n` });
    const report = audit({ catalog, folder, files: [join(folder, "a.ts"), join(folder, "gone.ts")] });
    expect(linesOf(report)).toEqual(["a.ts:2 GET /v3/alerts", "gone.ts:1 unresolved"]);
    expect(report.unresolved).toMatchObject([{ reason: "the file cannot be read: it no longer exists" }]);
  });

  it("reports a folder that cannot be read as it reports a file", async () => {
    const folder = await folderWith({ "a.ts": "" });
    const unreadable = new Map([[join(folder, "locked"), "permission denied"]]);
    const { unresolved } = audit({ catalog, folder, files: [join(folder, "a.ts")], unreadable });
    const text = "the folder cannot be read: permission denied";
    const reasons = [{ code: "SW203", name: "file-unreadable", text }];
    expect(unresolved).toEqual([{ file: "locked", line: 1, column: 1, reason: text, reasons }]);
  });

  it("reads UTF-16 with a byte order mark, as the compiler does", async () => {
    const folder = await folderWith({ "a.ts": "" });
    await writeFile(join(folder, "a.ts"), `\uFEFF${sdk}client.request({ url: "/v3/alerts" });\n`, "utf16le");
    expect(linesOf(auditIn(folder))).toEqual(["a.ts:2 GET /v3/alerts"]);
  });

  it.each([
    ["deno.json", '{ "imports": { "sg": "npm:@sendgrid/client@^8", "@/": "./lib/" } }'],
    ["deno.jsonc", '{ // ours\n "imports": { "sg": "npm:@sendgrid/client", "@/": "./lib/", }, }'],
    ["import_map.json", '{ "imports": { "sg": "https://esm.sh/@sendgrid/client@8.1.3", "@/": "./lib/" } }'],
  ])("follows the names that %s gives imports", async (name, text) => {
    const folder = await folderWith({
      "deno.json": '{ "importMap": "import_map.json" }',
      [name]: text,
      "lib/get.ts": 'import sg from "sg";\nexport const get = (url: string) => sg.request({ url });\n',
      "a.ts": 'import { get } from "@/get.ts";\nget("/v3/alerts");\n',
    });
    expect(linesOf(auditWithAliases(folder))).toEqual(["a.ts:2 GET /v3/alerts"]);
  });

  it("follows the names that package.json gives packages", async () => {
    const folder = await folderWith({
      "package.json":
        '{ "dependencies": { "sg": "npm:@sendgrid/client@8.1.3" }, "imports": { "#mail": "@sendgrid/mail" } }',
      "a.ts": 'import sg from "sg";\nsg.request({ url: "/v3/alerts" });\n',
      "b.ts": 'import mail from "#mail";\nmail.send({});\n',
    });
    expect(linesOf(auditIn(folder))).toEqual(["a.ts:2 GET /v3/alerts", "b.ts:2 POST /v3/mail/send"]);
  });
});
