import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { explainCommand } from "../../../../codegen/src/verbs/explain/run.ts";
import { type Ran, runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { base, scope, textOf } from "../catalogs.ts";

const catalog = textOf({
  hosts: ["api.example.com", "api.example.org:8443"],
  scopes: {
    ...base.scopes,
    "mail.send": scope("general", "write", {
      group: "mail",
      description: "Send mail.",
      legacy: "Use mail.post.",
      note: "Needs a verified sender.",
      sources: ["page", "bare"],
    }),
  },
  automatic: { "2fa_required": { description: "Marks a duty." }, plain: {} },
  retired: { ...base.retired, "mail.gone": {} },
  presets: { ...base.presets, only: { keyType: "general", full: ["mail.send"] } },
  operations: {
    ...base.operations,
    "POST /mail": { allOf: ["mail.send"], evidence: "documented", note: "Queued.", sources: ["page", "bare"] },
    "PUT /mail/{id}": { allOf: ["mail.read", "mail.send"], evidence: "rule" },
  },
  sources: { page: { title: "A page", url: "https://example.com/page" }, bare: {} },
});

const lines = (...text: readonly string[]): string => text.map((line) => `${line}\n`).join("");

describe(explainCommand, () => {
  const home = process.cwd();

  beforeEach(async () => {
    process.chdir(await temporaryFolder());
    await writeFile("scopes.json", catalog);
  });
  afterEach(() => process.chdir(home));

  const explain = async (...args: readonly string[]): Promise<Ran> => runCli("explain", ...args);
  const granted = async (answer: unknown): Promise<readonly string[]> => {
    await writeFile("granted.json", JSON.stringify(answer));
    return ["--granted", "granted.json"];
  };

  it("reports an operation's needs, the sources, and the group and preset that cover it, the smallest first", async () => {
    expect(await explain("POST /mail")).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: lines(
        "POST /mail needs scope 'mail.send' (documented).",
        "note: Queued.",
        "source: A page <https://example.com/page>",
        "source: bare",
        "preset: only, full (1 scope)",
        "group: mail, full (2 scopes)",
        "preset: sender, full (2 scopes)",
      ),
    });
  });

  it.each([
    [
      "all of several scopes",
      "PUT /mail/1",
      "PUT /mail/{id} needs scopes 'mail.read' and 'mail.send' (derived by rule).",
    ],
    ["any of several scopes", "GET /stats", "GET /stats needs scope 'stats.read' or 'mail.read' (derived by rule)."],
    ["no scope", "POST /keys", "POST /keys needs no scope: any valid key will do (derived by rule)."],
    ["a scope that is not known", "GET /tags", "GET /tags needs a scope that is not known (unknown)."],
  ])("tells of an operation that it needs %s", async (_, subject, first) => {
    const { exitCode, stdout } = await explain(subject);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n")[0]).toBe(first);
  });

  it("reports the smallest cover of an operation that needs any of several scopes", async () => {
    expect((await explain("GET /stats")).stdout).toBe(
      lines(
        "GET /stats needs scope 'stats.read' or 'mail.read' (derived by rule).",
        "group: mail, read (1 scope)",
        "group: stats, read (1 scope)",
        "preset: sender, read (1 scope)",
      ),
    );
  });

  it.each([
    "GET /mail/{id}",
    "GET /mail/42",
    "get /mail/42",
    "  GET   /mail/42  ",
    "GET /mail/42?limit=1#top",
    "GET https://api.example.com/mail/42?limit=1",
    "GET https://API.example.org:8443/mail/a%2Fb",
    "GET http://api.example.com/x/../mail/42",
  ])("finds the operation of %j", async (subject) => {
    const { exitCode, stdout } = await explain(subject, "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ operation: "GET /mail/{id}" });
  });

  it("prints the same of an operation as JSON", async () => {
    const { exitCode, stdout } = await explain("POST /mail", "--json", ...(await granted({ scopes: ["mail.read"] })));
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      operation: "POST /mail",
      needs: "POST /mail needs scope 'mail.send'",
      evidence: "documented",
      allOf: ["mail.send"],
      note: "Queued.",
      sources: [{ id: "page", title: "A page", url: "https://example.com/page" }, { id: "bare" }],
      coveredBy: [
        { kind: "preset", id: "only", level: "full", size: 1 },
        { kind: "group", id: "mail", level: "full", size: 2 },
        { kind: "preset", id: "sender", level: "full", size: 2 },
      ],
      missing: ["mail.send"],
    });
  });

  it.each<[string, string, unknown, number, string]>([
    ["all that it lacks", "PUT /mail/1", { scopes: ["stats.read"] }, 1, 'The key lacks "mail.read" and "mail.send".'],
    ["the one that it lacks", "PUT /mail/1", { scopes: ["mail.send"] }, 1, 'The key lacks "mail.read".'],
    ["that it lacks nothing", "PUT /mail/1", ["mail.read", "mail.send"], 0, "The key has what it needs."],
    ["that one of several is enough", "GET /stats", { scopes: ["mail.read"] }, 0, "The key has what it needs."],
    ["that it needs nothing", "POST /keys", { scopes: [] }, 0, "The key has what it needs."],
    ["whose scopes are unknown", "GET /tags", { scopes: ["tags.read"] }, 0, "It is unknown whether the key has it."],
    [
      "what the key that was read has",
      "POST /mail",
      { api_key_id: "a", scopes: ["mail.send"] },
      0,
      "The key has what it needs.",
    ],
    ["what a listed key has", "POST /mail", { result: [{ scopes: ["mail.send"] }] }, 0, "The key has what it needs."],
  ])("explains a 403: %s", async (_, subject, answer, exitCode, last) => {
    const ran = await explain(subject, ...(await granted(answer)));
    expect(ran.stdout.trimEnd().split("\n").at(-1)).toBe(last);
    expect(ran.exitCode).toBe(exitCode);
  });

  it("reports what a scope is and allows, the sources, and the group and preset that have it", async () => {
    expect(await explain("mail.send")).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: lines(
        "mail.send: write; key type general; group mail. Send mail.",
        "legacy: Use mail.post.",
        "note: Needs a verified sender.",
        "allows POST /mail",
        "allows, with others, PUT /mail/{id}",
        "source: A page <https://example.com/page>",
        "source: bare",
        "preset: only, full (1 scope)",
        "group: mail, full (2 scopes)",
        "preset: sender, full (2 scopes)",
      ),
    });
  });

  it("prints the same of a scope as JSON", async () => {
    const { exitCode, stdout } = await explain("mail.send", "--json", ...(await granted({ scopes: ["mail.send"] })));
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      kind: "scope",
      name: "mail.send",
      keyTypes: ["general"],
      access: "write",
      group: "mail",
      description: "Send mail.",
      legacy: "Use mail.post.",
      note: "Needs a verified sender.",
      sources: [{ id: "page", title: "A page", url: "https://example.com/page" }, { id: "bare" }],
      impliedBy: [],
      allows: ["POST /mail"],
      helps: ["PUT /mail/{id}"],
      coveredBy: [
        { kind: "preset", id: "only", level: "full", size: 1 },
        { kind: "group", id: "mail", level: "full", size: 2 },
        { kind: "preset", id: "sender", level: "full", size: 2 },
      ],
      isGranted: true,
    });
  });

  it("reports whether a key has a scope", async () => {
    const lacking = await explain("tags.read", ...(await granted({ scopes: ["mail.send"] })));
    expect(lacking).toEqual({
      exitCode: 1,
      stderr: "",
      stdout: lines(
        "tags.read: read; key type general.",
        "The catalog has no operation that needs it.",
        "The key lacks it.",
      ),
    });
    const having = await explain(" tags.read ", ...(await granted({ scopes: ["tags.read"] })));
    expect(having.exitCode).toBe(0);
    expect(having.stdout.endsWith("\nThe key has it.\n")).toBe(true);
  });

  it.each([
    ["2fa_required", "2fa_required: added by the provider itself, never requested. Marks a duty.", "automatic"],
    ["plain", "plain: added by the provider itself, never requested.", "automatic"],
    ["mail.sent", 'mail.sent: a retired name. Use "mail.send" instead. Never was one.', "retired"],
    ["mail.gone", "mail.gone: a retired name. Nothing replaces it.", "retired"],
  ])("tells what became of %j", async (subject, line, kind) => {
    const { exitCode, stdout, stderr } = await explain(subject, "--json");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: `${line}\n` });
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, kind, name: subject });
  });

  it.each([
    ["mail.sned", 'received "mail.sned". Did you mean "mail.send"?'],
    ["2fa_requird", 'received "2fa_requird". Did you mean "2fa_required"?'],
    ["GET /stat", 'received "GET /stat". Did you mean "GET /stats"?'],
    ["zzz", 'received "zzz". Write an operation as "GET /mail/{id}".'],
    ["BREW /tea/and/biscuits", 'received "BREW /tea/and/biscuits". Write an operation as "GET /mail/{id}".'],
    [
      "GET https://example.net/mail/42",
      'received "GET https://example.net/mail/42". The catalog is about "api.example.com" and "api.example.org:8443".',
    ],
    ["SG.aB3dE6fG8hJ0kL2m.rS8tU0vW2xY4zA6b", 'received "[secret]". Write an operation as "GET /mail/{id}".'],
    ["\u001b[31m", 'received "\\u{1B}[31m". Write an operation as "GET /mail/{id}".'],
  ])("ends with 2 and a next step on %j", async (subject, words) => {
    expect(await explain(subject)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `explain: expected an operation or a scope of scopes.json, or a code such as SW102, but ${words}\n`,
    });
  });

  it("takes an operation in two words, as people write it without quotes", async () => {
    expect(await explain("post", "/mail")).toEqual(await explain("POST /mail"));
  });

  it("reports every problem of a saved answer at once, with its place", async () => {
    const problems: readonly (readonly [string, readonly string[]])[] = [
      ['{ "scopes": [', ["1:14: expected a closing bracket but received the end of the file."]],
      [
        '{ "scopes": ["mail.send", 1,\n  null] }',
        ["1:27 scopes[1]: expected a string but received 1.", "2:3 scopes[2]: expected a string but received null."],
      ],
      [
        '{ "scopes": "SG.aB3dE6fG8hJ0kL2m.rS8tU0vW2xY4zA6b" }',
        ['1:13 scopes: expected a list of strings but received "[secret]".'],
      ],
      ['["mail.send", 1]', ["1:15 [1]: expected a string but received 1."]],
    ];
    for (const [text, words] of problems) {
      await writeFile("granted.json", text);
      expect(await explain("mail.send", "--granted", "granted.json")).toEqual({
        exitCode: 2,
        stdout: "",
        stderr: lines(...words.map((line) => `granted.json:${line}`)),
      });
    }
  });

  it.each(["{}", "7", '{ "errors": [{ "message": "access forbidden" }] }'])(
    "refuses %s, which has no scopes",
    async (text) => {
      await writeFile("granted.json", text);
      expect(await explain("mail.send", "--granted", "granted.json")).toEqual({
        exitCode: 2,
        stdout: "",
        stderr:
          "granted.json: expected the scopes of a key but received none. Save the answer that lists what the key may do.\n",
      });
    },
  );

  it("reads any form of a list, and reports the lines that it did not understand", async () => {
    await writeFile("keys.tf", 'name = "N"\nscopes = concat(local.base, ["mail.send"])\n');
    const { exitCode, stderr } = await explain("mail.send", "--granted", "keys.tf");
    expect(exitCode).toBe(0);
    expect(stderr).toContain('keys.tf:2:17: expected the names of scopes but received "local.base"');
  });

  it("refuses a file with several keys, because it cannot choose one", async () => {
    await writeFile("keys.yaml", "- {name: A, scopes: [mail.send]}\n- {name: B, scopes: [mail.read]}\n");
    const { exitCode, stderr } = await explain("mail.send", "--granted", "keys.yaml");
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'keys.yaml: expected one key but received "A" and "B". Save the answer for one of them.\n',
    });
  });

  it("ends with 2 where the saved answer cannot be read, or nothing was asked", async () => {
    const gone = await explain("mail.send", "--granted", "none.json");
    expect({ ...gone, stderr: gone.stderr.slice(0, 24) }).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "none.json: No such file.",
    });
    expect((await explain()).exitCode).toBe(2);
  });

  it("ends with 1 on a catalog that is invalid, with its issues", async () => {
    await writeFile("scopes.json", "{}");
    const { exitCode, stderr } = await explain("mail.send");
    expect(exitCode).toBe(1);
    expect(stderr).toContain(
      "scopes.json:1:1 keyTypes: expected an object with one or more key types but received nothing.",
    );
  });
});
