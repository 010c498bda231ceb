import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { driftCommand } from "../../../../codegen/src/verbs/drift/run.ts";
import { type Ran, runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { base, scope, textOf } from "../catalogs.ts";

const catalog = textOf({
  scopes: { ...base.scopes, "tokens.read": scope(), "tokens.write": scope("general", "write") },
  retired: { ...base.retired, "mail.gone": {} },
});

const lines = (...text: readonly string[]): string => text.map((line) => `${line}\n`).join("");
const key = (name: string | undefined, scopes: readonly string[], more: object = {}): object => ({
  name,
  scopes,
  ...more,
});

describe(driftCommand, () => {
  const home = process.cwd();

  beforeEach(async () => {
    process.chdir(await temporaryFolder());
    await writeFile("scopes.json", catalog);
  });
  afterEach(() => process.chdir(home));

  const drift = async (declared: unknown, actual: unknown, ...more: readonly string[]): Promise<Ran> => {
    await writeFile("keys.json", typeof declared === "string" ? declared : JSON.stringify(declared));
    await writeFile("answer.json", typeof actual === "string" ? actual : JSON.stringify(actual));
    return runCli("drift", "--declared", "keys.json", "--actual", "answer.json", ...more);
  };
  const result = async (declared: unknown, actual: unknown): Promise<unknown> =>
    JSON.parse((await drift(declared, actual, "--json")).stdout);

  it("reports what is missing, dropped, unexpected and unknown, and ends with 1", async () => {
    const declared = key("Mailer", [
      "mail.send",
      "stats.read",
      "billing.read",
      "mail.sent",
      "mail.sned",
      "2fa_required",
    ]);
    const actual = key("Mailer", ["mail.send", "tags.read", "brand.new", "mail.raed", "mail.gone"], {
      api_key_id: "a",
    });
    expect(await drift(declared, actual)).toEqual({
      exitCode: 1,
      stderr: "",
      stdout: lines(
        "KEY           DRIFT       SCOPE         MEANING",
        'key "Mailer"  missing     stats.read    declared, but the key lacks it.',
        'key "Mailer"  dropped     2fa_required  declared, but no such key can be given it.',
        'key "Mailer"  dropped     billing.read  declared, but no such key can be given it.',
        'key "Mailer"  dropped     mail.sent     declared, but no such key can be given it. Did you mean "mail.send"?',
        'key "Mailer"  dropped     mail.sned     declared, but no such key can be given it. Did you mean "mail.send"?',
        'key "Mailer"  unexpected  tags.read     the key has it, but it was not declared.',
        'key "Mailer"  unknown     brand.new     the key has it, but the catalog does not know it.',
        'key "Mailer"  unknown     mail.gone     the key has it, but the catalog does not know it.',
        'key "Mailer"  unknown     mail.raed     the key has it, but the catalog does not know it. Did you mean "mail.read"?',
        "1 of 1 key differs from what was declared.",
      ),
    });
    expect(await result(declared, actual)).toEqual({
      ok: false,
      keys: [
        {
          name: "Mailer",
          id: "a",
          missing: ["stats.read"],
          dropped: [
            { name: "2fa_required" },
            { name: "billing.read" },
            { name: "mail.sent", suggestion: "mail.send" },
            { name: "mail.sned", suggestion: "mail.send" },
          ],
          unexpected: ["tags.read"],
          unknown: [{ name: "brand.new" }, { name: "mail.gone" }, { name: "mail.raed", suggestion: "mail.read" }],
          automatic: [],
          escalating: [],
        },
      ],
      absent: [],
      undeclared: [],
      notUnderstood: [],
    });
  });

  it("does not count what the provider adds by itself, and ends with 0", async () => {
    const declared = key("Mailer", ["mail.send", "mail.read"]);
    expect(await drift(declared, key("Mailer", ["2fa_required", "mail.read", "mail.send"]))).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: lines('key "Mailer": as declared (besides 1 automatic scope).', "1 key: no drift."),
    });
    expect(await drift(declared, declared)).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: lines('key "Mailer": as declared.', "1 key: no drift."),
    });
    expect(await result(declared, key("Mailer", ["2fa_required", "mail.read", "mail.send"]))).toEqual({
      ok: true,
      keys: [
        {
          name: "Mailer",
          missing: [],
          dropped: [],
          unexpected: [],
          unknown: [],
          automatic: ["2fa_required"],
          escalating: [],
        },
      ],
      absent: [],
      undeclared: [],
      notUnderstood: [],
    });
  });

  it("does not care about the order of scopes, their number, or what is known of neither", async () => {
    const { exitCode } = await drift(
      key("Mailer", ["mail.send", "mail.read", "mail.send", "brand.new"]),
      key("Mailer", ["brand.new", "mail.read", "mail.read", "mail.send"]),
    );
    expect(exitCode).toBe(0);
  });

  it("believes the key type that is declared, and else that of most scopes", async () => {
    const scopes = ["billing.read", "mail.read"];
    const lacking = key("Key", []);
    const drifts = async (declared: object): Promise<unknown> =>
      ((await result(declared, lacking)) as { readonly keys: readonly object[] }).keys[0];
    expect(await drifts(key("Key", scopes, { keyType: "billing" }))).toMatchObject({
      missing: ["billing.read"],
      dropped: [{ name: "mail.read" }],
    });
    expect(await drifts(key("Key", [...scopes, "stats.read"]))).toMatchObject({
      missing: ["mail.read", "stats.read"],
      dropped: [{ name: "billing.read" }],
    });
    expect(await drifts(key("Key", scopes))).toMatchObject({ missing: scopes, dropped: [] });
  });

  it("warns of a key that can mint or widen keys, which is no drift", async () => {
    const minter = key("Minter", ["tokens.read", "tokens.write", "mail.send"]);
    expect(await drift(minter, minter)).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: lines(
        'key "Minter": as declared.',
        'key "Minter": warning: it can make or widen keys with tokens.write.',
        "1 key: no drift.",
      ),
    });
    expect(await result(minter, minter)).toMatchObject({
      ok: true,
      keys: [{ escalating: [{ name: "tokens.write" }] }],
    });
  });

  it("pairs keys by id, and by name where a declaration has none", async () => {
    const declared = [
      key("Mailer", ["mail.send"]),
      key("Old name", ["stats.read"], { id: "b" }),
      key("Gone", ["mail.read"]),
      key(undefined, ["mail.read"], { api_key_id: "z" }),
    ];
    const actual = {
      result: [
        key("New name", ["stats.read"], { api_key_id: "b" }),
        key("Mailer", ["mail.send", "2fa_required"], { api_key_id: "a" }),
        key("Extra", ["tokens.write"], { api_key_id: "c" }),
        key(undefined, ["mail.read"], { api_key_id: "d" }),
        key(undefined, ["mail.read"]),
      ],
    };
    expect(await drift(declared, actual)).toEqual({
      exitCode: 1,
      stderr: "",
      stdout: lines(
        'key "Mailer": as declared (besides 1 automatic scope).',
        'key "New name": as declared.',
        'key "Gone": declared, but there is no such key.',
        'key "z": declared, but there is no such key.',
        'key "Extra": there, but not declared.',
        'key "Extra": warning: it can make or widen keys with tokens.write.',
        'key "d": there, but not declared.',
        "key without a name: there, but not declared.",
        "5 of 7 keys differ from what was declared.",
      ),
    });
    expect(await result(declared, actual)).toMatchObject({
      ok: false,
      absent: [{ name: "Gone" }, { id: "z" }],
      undeclared: [{ name: "Extra", id: "c", escalating: [{ name: "tokens.write" }] }, { id: "d", escalating: [] }, {}],
    });
  });

  it("compares one key with one key whatever they are called, but not with another id", async () => {
    expect((await drift(key("A", ["mail.send"]), key("B", ["mail.send"], { api_key_id: "b" }))).exitCode).toBe(0);
    expect(
      (await drift(key("A", ["mail.send"], { id: "a" }), key("A", ["mail.send"], { api_key_id: "b" }))).stdout,
    ).toBe(
      lines(
        'key "A": declared, but there is no such key.',
        'key "A": there, but not declared.',
        "2 of 2 keys differ from what was declared.",
      ),
    );
  });

  it("knows the scopes that the provider gives to teammates by itself, and pairs their access to subusers", async () => {
    const scopes = { ...base.scopes, "profile.read": scope("general", "read", { automaticFor: ["teammate"] }) };
    await writeFile("scopes.json", textOf({ scopes }));
    const answer = {
      username: "ann",
      is_admin: false,
      scopes: ["mail.read", "profile.read"],
      subuser_access: [{ id: 7, permission_type: "restricted", scopes: ["mail.send"] }],
    };
    const declared = (...access: readonly string[]): object => ({
      username: "ann",
      scopes: ["mail.read"],
      subuser_access: [{ id: 7, scopes: access }],
    });
    expect(await drift(declared("mail.send"), answer)).toMatchObject({
      exitCode: 0,
      stdout: lines(
        'teammate "ann": as declared (besides 1 automatic scope).',
        '"ann in subuser 7": as declared.',
        "2 keys: no drift.",
      ),
    });
    expect(await result(declared("stats.read"), answer)).toMatchObject({
      keys: [
        { missing: [] },
        { name: "ann in subuser 7", principal: "subuser", missing: ["stats.read"], unexpected: ["mail.send"] },
      ],
    });
  });

  it("does not count implied scopes that the provider leaves out or lists", async () => {
    const scopes = { ...base.scopes, "mail.all": scope("general", "write", { implies: ["mail.read"] }) };
    await writeFile("scopes.json", textOf({ scopes }));
    const [folded, listed] = [key("A", ["mail.all"]), key("A", ["mail.all", "mail.read"])];
    expect((await drift(folded, listed)).exitCode).toBe(0);
    expect((await drift(listed, folded)).exitCode).toBe(0);
    expect((await drift(key("A", ["mail.read"]), folded)).exitCode).toBe(1);
  });

  it("reads any form of a file, and is not sure of lines that it did not understand", async () => {
    await writeFile("keys.tf", 'x {\n  name = "A"\n  scopes = concat(local.base, ["mail.send"])\n}\n');
    await writeFile("answer.json", JSON.stringify(key("A", ["mail.send"])));
    const { exitCode, stdout, stderr } = await runCli("drift", "--declared", "keys.tf", "--actual", "answer.json");
    expect(exitCode).toBe(1);
    expect(stderr).toContain('keys.tf:3:19: expected the names of scopes but received "local.base"');
    expect(stdout).toContain("1 key: no drift in what was understood.\n");
  });

  it("reads several files of each kind", async () => {
    await writeFile("one.json", JSON.stringify(key("One", ["mail.send"])));
    await writeFile("two.json", `\uFEFF${JSON.stringify([key("Two", ["mail.read"])])}`);
    const { exitCode, stdout } = await runCli(
      ...["drift", "--declared", "one.json", "two.json", "--actual", "two.json", "one.json"],
    );
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: lines('key "One": as declared.', 'key "Two": as declared.', "2 keys: no drift."),
    });
  });

  it("has no drift where there are no keys, and all of it where there is nothing declared", async () => {
    expect(await drift([], { result: [] })).toEqual({ exitCode: 0, stderr: "", stdout: "0 keys: no drift.\n" });
    expect((await drift([], [key("One", [])])).exitCode).toBe(1);
  });

  it("makes hostile names visible", async () => {
    const { stdout } = await drift(key("A\u202E\n", ["mail.send"]), key("A", ["mail.send", "\u001b[31m"]));
    expect(stdout).toBe(
      lines(
        "KEY      DRIFT    SCOPE       MEANING",
        'key "A"  unknown  \\u{1B}[31m  the key has it, but the catalog does not know it.',
        "1 of 1 key differs from what was declared.",
      ),
    );
  });

  it("asks for both kinds of files", async () => {
    for (const [given, asked] of [
      ["--declared", "--actual"],
      ["--actual", "--declared"],
    ] as const) {
      const { exitCode, stderr } = await runCli("drift", given, "keys.json");
      expect(exitCode).toBe(2);
      expect(stderr).toContain(`error: required option '${asked} <files...>' not specified\n`);
    }
  });

  it("ends with 1 on a catalog that is invalid, with its issues", async () => {
    await writeFile("scopes.json", "{}");
    const { exitCode, stdout, stderr } = await drift({}, {}, "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false, catalog: "scopes.json" });
    expect(stderr).toContain("scopes.json:1:1 keyTypes: expected an object with one or more key types");
  });
});
