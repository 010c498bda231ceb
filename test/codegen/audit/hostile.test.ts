import { cpSync } from "node:fs";
import { symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { audit } from "../../../codegen/src/audit/audit.ts";
import { limits } from "../../../codegen/src/audit/limits.ts";
import { casesOf } from "../../property-runs.ts";
import { folderWith } from "./folder-with.ts";
import { auditIn, linesOf } from "./marked.ts";

async function linesIn(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return linesOf(auditIn(await folderWith(files)));
}

const sdk = 'import client from "@sendgrid/client";\n';

describe(`${audit.name}, hostile input`, () => {
  it("reads the sound parts of a file with syntax errors, and says that calls may be missing", async () => {
    const folder = await folderWith({ "a.ts": `${sdk}client.request({ url: "/v3/alerts" });\nfunction broken( {\n` });
    const report = auditIn(folder);
    expect(linesOf(report)).toContain("a.ts:2 GET /v3/alerts");
    expect(report.unresolved).toMatchObject([
      { file: "a.ts", reason: expect.stringContaining("syntax error") as string },
    ]);
  });

  it("passes over syntax errors in files that no value of the provider comes to", async () => {
    const files = {
      "a.ts": `${sdk}import { limit } from "./limit";\nclient.request({ url: "/v3/alerts", qs: { limit } });\n`,
      "limit.ts": "export const limit = 10;\nexport const rest = { <% if (more) %> };\n",
    };
    expect(await linesIn(files)).toEqual(["a.ts:3 GET /v3/alerts"]);
  });

  it("follows imports in a circle", async () => {
    const files = {
      "a.ts":
        'import { get } from "./b";\nexport const root = "https://api.sendgrid.com/v3";\nget("/alerts");\nexport * from "./c";\n',
      "b.ts":
        'import { root } from "./a";\nexport * from "./a";\nexport const get = (path: string) => fetch(root + path);\n',
      "c.ts": 'import { get, missing } from "./b";\nexport * from "./a";\nget("/stats");\nmissing();\n',
    };
    expect(await linesIn(files)).toEqual(["a.ts:3 GET /v3/alerts", "c.ts:3 GET /v3/stats"]);
  });

  it("follows wrappers that call themselves and each other", async () => {
    const text = `${sdk}function page(url: string, n = 0): any { return n > 9 ? client.request({ url }) : page(url, n + 1); }
function even(url: string): any { return Math.random() > 0.5 ? odd(url) : client.request({ method: "GET", url }); }
function odd(url: string): any { return even(url + ""); }
const forever = (url: string): any => client.request({ url: forever(url) });
page("/v3/alerts");
odd("/v3/stats");
forever("/v3/ips");
let grown = "/v3";
while (Math.random() > 0.5) grown += "/alerts";
client.request({ url: grown });
`;
    const lines = await linesIn({ "a.ts": text });
    expect(lines).toContain("a.ts:6 GET /v3/alerts");
    expect(lines).toContain("a.ts:7 GET /v3/stats");
    expect(lines).toContain("a.ts:5 unresolved");
    expect(lines).toContain("a.ts:11 GET /v3/alerts");
  });

  it("gives up on a value with too many alternatives, and says so", async () => {
    const bits = Array.from({ length: 40 }, (_, index) => `(flag(${index}) ? "a" : "b")`).join(" + ");
    const report = auditIn(
      await folderWith({
        "a.ts": `${sdk}declare function flag(n: number): boolean;\nclient.request({ method: "GET", url: ${bits} });\n`,
      }),
    );
    expect(report.unresolved).toMatchObject([{ line: 3, reason: expect.stringContaining("alternatives") as string }]);
  });

  it("reads a file of many lines, and reports one that is too large", async () => {
    // Three megabytes, or a thirtieth of that.
    const [rows = 0] = casesOf([150_000], [5000]);
    const filler = "export const rows = [\n" + "  { id: 1, name: 'x' },\n".repeat(rows) + "];\n";
    const report = auditIn(
      await folderWith({
        "big.ts": `${sdk}${filler}client.request({ url: "/v3/alerts" });\n`,
        "huge.js": `// sendgrid\n${" ".repeat(11_000_000)}`,
        "none.js": " ".repeat(11_000_000),
      }),
    );
    expect(linesOf(report)).toEqual([`big.ts:${rows + 4} GET /v3/alerts`, "huge.js:1 unresolved"]);
  });

  it("ends if values depend on each other endlessly, and names the call that it did not resolve", async () => {
    const folder = await folderWith({
      "index.js": `import merge from "./core/mergeConfig.js";
import client from "@sendgrid/client";
export const send = (config, more) => client.request(merge(config, merge({ method: "GET" }, more)));
send({ url: "/v3/alerts" }, { timeout: 1 });
`,
      "other.js": `${sdk}client.request({ url: "/v3/stats" });\n`,
    });
    // Real code, written to merge whatever it is given.
    for (const name of ["core", "helpers", "utils.js"])
      cpSync(new URL(`../../../node_modules/axios/lib/${name}`, import.meta.url), join(folder, name), {
        recursive: true,
      });
    const report = auditIn(folder);
    expect(linesOf(report)).toEqual(["index.js:3 unresolved", "other.js:2 GET /v3/stats"]);
    expect(report.unresolved.map(({ reason }) => reason)).toEqual([
      "the path is not known: the options are not an object literal",
    ]);
  });

  it("reads a text of any length as one segment", async () => {
    const text = `${sdk}client.request({ url: "/v3/templates/${"a".repeat(100_000)}" + process.argv[2] });\n`;
    expect(await linesIn({ "a.ts": text })).toEqual(["a.ts:2 GET /v3/templates/{template_id}"]);
  });

  it.each([
    ["a repeated repetition", "/^(a+)+$/"],
    ["three repetitions", "/.*.*.*=x/"],
    ["stars one after another", "/a*a*a*b/"],
    ["optional parts", `/${"a?".repeat(20)}b/`],
  ])("runs no pattern of the code that could take forever: %s", async (_, pattern) => {
    const text = `${sdk}const id = "${"a".repeat(1500)}!";\nclient.request({ url: "/v3/templates/" + id.replace(${pattern}, "") });\n`;
    expect(await linesIn({ "a.ts": text })).toContain("a.ts:3 GET /v3/templates/{template_id} widened");
  });

  it.each([
    '"/v3/x"; s = `${s}/${s}`',
    '"/v3/x"; s = s.replaceAll("x", "xx")',
    '"/v3/x"; s = (s + s).toUpperCase()',
    '"/v3/x"; s = path.join(s, s)',
    '"/v3/x%"; s = encodeURIComponent(s + s)',
    '["/v3/x"]; s = [...s, ...s]',
    "process.argv[2]; s = `${s}/${s}`",
  ])("ends with one short entry if a value doubles forty times: %s", async (code) => {
    const [start = "", step = ""] = code.split("; ");
    const text = `${sdk}import path from "node:path";\nlet s: any = ${start};\n${`${step};\n`.repeat(40)}client.request({ url: String(s) });\n`;
    const { unresolved, uncataloged } = auditIn(await folderWith({ "a.ts": text }));
    const shown = [...unresolved.map(({ call }) => call ?? ""), ...uncataloged.map(({ call }) => call)];
    expect(shown).toHaveLength(1);
    expect(shown[0]?.length).toBeLessThan(400);
  });

  it("leaves out the files that import a wrapper if they lead to too many calls, and says so", async () => {
    const calls = Array.from({ length: limits.touchedNodes + 1 }, () => "get(name);").join("\n");
    const report = auditIn(
      await folderWith({
        "a.ts": `${sdk}export const get = (url: string) => client.request({ url });\nget("/v3/alerts");\n`,
        "b.ts": `import { get } from "./a";\nexport const all = (name: string) => {\n${calls}\n};\n`,
      }),
    );
    expect(linesOf(report)).toContain("a.ts:3 GET /v3/alerts");
    expect(report.unresolved).toContainEqual(
      expect.objectContaining({ file: "a.ts", line: 1, reason: expect.stringContaining("too complex") as string }),
    );
  });

  it("encodes a text with half of a surrogate pair", async () => {
    const text = `${sdk}client.request({ url: "/v3/templates/" + encodeURIComponent("\\ud800") });\n`;
    expect(await linesIn({ "a.ts": text })).toEqual(["a.ts:2 GET /v3/templates/{template_id}"]);
  });

  it("enters a folder once, however many links lead there", async () => {
    const folder = await folderWith({
      "src/a.ts": `${sdk}client.request({ url: "/v3/alerts" });\n`,
      "node_modules/x/index.js": `${sdk}client.request({ url: "/v3/stats" });\n`,
    });
    await symlink(folder, join(folder, "src/loop"));
    await symlink(join(folder, "src"), join(folder, "again"));
    await symlink(join(folder, "src/a.ts"), join(folder, "link.ts"));
    await symlink(join(folder, "nowhere"), join(folder, "broken.ts"));
    expect(linesOf(auditIn(folder))).toHaveLength(1);
  });

  it("treats names like those of Object.prototype as ordinary names", async () => {
    const text = `${sdk}const paths: any = { "__proto__": { a: 1 }, constructor: "/v3/alerts", hasOwnProperty: "/v3/stats" };
client.request({ url: paths.constructor });
client.request({ url: paths["hasOwnProperty"] });
client.request({ url: paths.toString });
`;
    expect(await linesIn({ "a.ts": text })).toEqual([
      "a.ts:3 GET /v3/alerts",
      "a.ts:4 GET /v3/stats",
      "a.ts:5 unresolved",
    ]);
  });

  it("reads files with a byte order mark, a shebang and odd names", async () => {
    const call = `const client = require("@sendgrid/client");\nclient.request({ url: "/v3/alerts" });\n`;
    expect(await linesIn({ "a b'c.js": `\uFEFF${call}`, "bin.cjs": `#!/usr/bin/env node\n${call}` })).toEqual([
      "a b'c.js:2 GET /v3/alerts",
      "bin.cjs:3 GET /v3/alerts",
    ]);
  });
});
