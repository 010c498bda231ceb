import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { driftCommand } from "../../../../codegen/src/verbs/drift/run.ts";
import { type Ran, runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { textOf } from "../catalogs.ts";

const secret = "SG.aB3dE6fG8hJ0kL2mN4pQ6.rS8tU0vW2xY4zA6bC8dE0fG2hJ4kL6mN8pQ0rS2tU4v";

const lines = (...text: readonly string[]): string => text.map((line) => `${line}\n`).join("");
const key = (name: string, scopes: readonly string[], more: object = {}): object => ({ name, scopes, ...more });

describe(`${driftCommand.name}, of files that are not as they should be,`, () => {
  const home = process.cwd();

  beforeEach(async () => {
    process.chdir(await temporaryFolder());
    await writeFile("scopes.json", textOf());
  });
  afterEach(() => process.chdir(home));

  const drift = async (declared: unknown, actual: unknown, ...more: readonly string[]): Promise<Ran> => {
    await writeFile("keys.json", typeof declared === "string" ? declared : JSON.stringify(declared));
    await writeFile("answer.json", typeof actual === "string" ? actual : JSON.stringify(actual));
    return runCli("drift", "--declared", "keys.json", "--actual", "answer.json", ...more);
  };

  it("reports every problem of every file at once, with its place, and ends with 2", async () => {
    const declared = [
      "[",
      '  { "name": "One" },',
      '  { "name": 1, "api_key_id": true, "keyType": null, "scopes": ["mail.send", 2, {}] },',
      '  "mail.send",',
      '  { "scopes": "mail.send" }',
      "]",
    ].join("\n");
    const hint = 'Save the answer to a request for one key, or write { "name": …, "scopes": […] }.';
    expect(await drift(declared, '{ "scopes": ["mail.send",] ', "--declared", "none.json")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: lines(
        `keys.json:2:3 [0].scopes: expected a list of strings but received nothing. ${hint}`,
        "keys.json:3:13 [1].name: expected a string but received 1.",
        "keys.json:3:30 [1].api_key_id: expected a string but received true.",
        "keys.json:3:77 [1].scopes[1]: expected a string but received 2.",
        "keys.json:3:80 [1].scopes[2]: expected a string but received an object.",
        `keys.json:4:3 [2]: expected a key, or a list of keys but received "mail.send". ${hint}`,
        "none.json: No such file. Check the path.",
        'answer.json:1:26: expected a value but received "]". Remove the comma before it.',
        "answer.json:1:28: expected a closing brace but received the end of the file.",
      ),
    });
  });

  it.each([
    ["7", "answer.json: expected a key, or a list of keys but received none."],
    ["", "answer.json:1:1: expected a value but received the end of the file."],
    [
      '{ "result": [{ "name": "A" }] }',
      "answer.json:1:14 result[0].scopes: expected a list of strings but received nothing.",
    ],
    [
      '{ "scopes": [], "scopes": [] }',
      "answer.json:1:17 scopes: expected each key once but received this key again. The first is on line 1.",
    ],
  ])("refuses %j", async (text, words) => {
    const { exitCode, stderr } = await drift(key("A", ["mail.send"]), text);
    expect(exitCode).toBe(2);
    expect(stderr.startsWith(words)).toBe(true);
  });

  it("refuses ambiguous keys and an unknown key type, all at once", async () => {
    const declared = [
      key("Twin", ["mail.send"]),
      key("Once", ["mail.send"]),
      key("Once", ["mail.read"], { keyType: "biling" }),
    ];
    const actual = [key("Twin", [], { id: "a" }), key("Twin", [], { id: "b" }), key("Once", [], { id: "c" })];
    expect(await drift(declared, actual)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: lines(
        'key "Once": expected "general" or "billing" as its key type but received "biling".',
        'key "Twin": expected one key of that name but received 2. Declare its "id" as well.',
        'key "Once": expected one declaration but received 2. Declare each key once, with its "id".',
      ),
    });
  });

  it("never shows a string that looks like a key", async () => {
    const answer = { api_key: secret, api_key_id: "a", name: `Key ${secret}`, scopes: ["mail.send", secret] };
    const good = await drift(key(secret, ["mail.send", secret]), answer, "--json");
    expect(good.exitCode).toBe(0);
    const bad = await drift({ name: [secret], scopes: secret, [secret]: 1 }, `{ "scopes": [${secret}`);
    expect(bad.exitCode).toBe(2);
    const broken = await drift(`{ "${secret}": { "scopes": [1] }, "scopes": [1] }`, `"${secret}"`);
    expect(broken.exitCode).toBe(2);
    for (const { stdout, stderr } of [good, bad, broken]) {
      expect(stdout + stderr).not.toContain(secret.slice(4, 12));
      expect(stdout + stderr).not.toContain(secret.slice(-12));
    }
  });
});
