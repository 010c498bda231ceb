import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readKey } from "../../../codegen/src/audit/result/key-file/read-key-file.ts";
import { parse } from "../parse.ts";
import { runCli } from "../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, small, write } from "./workspace.ts";

const parsed = parse(readFileSync(catalog, "utf8"));
const wanted = "expected a scope as a string, a member of scopes, or a spread preset or group but received";

describe(readKey.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  async function check(text: string): ReturnType<typeof runCli> {
    await write({ ...small, "key.ts": text });
    return runCli("audit", "src", "--check", "key.ts", "--catalog", catalog);
  }

  it.each([
    'generalKey({ name: "k", scopes: ["templates.read", "mail.send", "mail.send"] })',
    "generalKey({ name, scopes: [scopes.mail.send, scopes\n  .templates.read] })",
    'export default generalKey({ "name": "k", "scopes": [`mail.send`], ["access"]: {}, scopes: ["templates.read"] })',
  ])("reads %s", (text) => {
    expect(readKey(text, "key.ts", parsed)).toMatchObject({
      keyType: "general",
      scopes: ["mail.send", "templates.read"],
    });
  });

  it("reads spread presets and groups, and access to groups", () => {
    const all = ["alerts.create", "alerts.delete", "alerts.read", "alerts.update"];
    const mail = ["mail.batch.create", "mail.batch.delete", "mail.batch.read", "mail.batch.update", "mail.send"];
    const text = "satisfied(generalKey({ scopes: [...presets.mailSend.full, ...groups.alerts.full] }))";
    expect(readKey(text, "key.ts", parsed)).toMatchObject({ keyType: "general", scopes: [...all, ...mail] });
    expect(readKey('generalKey({ access: { alerts: "read" } })', "key.ts", parsed).scopes).toEqual(["alerts.read"]);
  });

  it.each<{ key: string; received: readonly string[] }>([
    { key: "generalKey({ name, scopes: list })", received: ['1:28: X "list"'] },
    { key: "generalKey(spec)", received: ['1:12: X "spec"'] },
    { key: "generalKey()", received: ['1:1: X "generalKey()"'] },
    { key: 'generalKey({ ...spec, scopes: ["mail.send"] })', received: ['1:14: X "...spec"'] },
    { key: "generalKey({ name: 'k', scopes })", received: ['1:25: X "scopes"'] },
    {
      key: "generalKey({ name: 'k', scopes: [a(), scopes.nowhere, ...presets.none.full], access: { mail: level } })",
      received: ['1:34: X "a()"', '1:39: X "scopes.nowhere"', '1:58: X "presets.none.full"', '1:88: X "mail: level"'],
    },
  ])("refuses $key, every place at once", async ({ key, received }) => {
    expect(await check(`${key};\n`)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: received.map((line) => `key.ts:${line.replace("X", wanted)}. Write it out.\n`).join(""),
    });
  });

  it("names the command that writes a file that is missing", async () => {
    const { stderr } = await runCli("audit", "src", "--catalog", catalog, "--check", "my key.ts");
    const [, command = ""] = /or write the file with "npx scopewright (.+)"\.\n$/u.exec(stderr) ?? [];
    expect(command).toBe(`audit src --catalog ${catalog} --write 'my key.ts'`);
  });

  it("refuses a file without a key, and one that nests too deep", async () => {
    expect(await check("export {};\n")).toMatchObject({
      exitCode: 2,
      stderr:
        'key.ts: expected a call of "billingKey", "generalKey" or "validationKey" but received none. Name the file of a key; --write writes a new one.\n',
    });
    expect(await check(`${"f(".repeat(50_000)}${")".repeat(50_000)};\n`)).toMatchObject({
      exitCode: 2,
      stderr: "key.ts: expected a key but received code that nests too deep to read. Check the path.\n",
    });
  });
});
