import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { explainCommand } from "../../../../codegen/src/verbs/explain/run.ts";
import { type Ran, runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { base, scope, textOf } from "../catalogs.ts";

const sendgrid = new URL("../../../../scopes.json", import.meta.url).pathname;

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

describe(`${explainCommand.name}, of refusals and unknown scopes`, () => {
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

  it("explains what the catalog of SendGrid knows of a 403", async () => {
    await writeFile("granted.json", JSON.stringify({ scopes: ["mail.send", "2fa_required"] }));
    const asked = ["DELETE https://api.eu.sendgrid.com/v3/templates/d-42", "--catalog", sendgrid];
    const { exitCode, stdout } = await explain(...asked, "--granted", "granted.json");
    const said = stdout.trimEnd().split("\n");
    expect(exitCode).toBe(1);
    expect(said[0]).toBe("DELETE /v3/templates/{template_id} needs scope 'templates.delete' (documented).");
    expect(said.slice(-3)).toEqual([
      "group: templates, full (12 scopes)",
      "preset: templates, full (12 scopes)",
      'The key lacks "templates.delete".',
    ]);
  });

  it("names the causes of a refused call, the most likely first", async () => {
    const args = ["--catalog", sendgrid, "--message", "does not match a verified Sender Identity"];
    const ran = await explain("POST /v3/mail/send", ...args);
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain(
      "\ncertain: The sender's address is not a verified sender identity of the account. Verify the address as a single sender, ",
    );
    const json = await explain("GET /v3/contactdb/lists", "--catalog", sendgrid, "--status", "403", "--json");
    expect(JSON.parse(json.stdout)).toMatchObject({
      replacedBy: "GET /v3/marketing/lists",
      causes: [
        { likelihood: "likely", next: "Use GET /v3/marketing/lists." },
        { likelihood: "likely" },
        { likelihood: "possible" },
        { likelihood: "possible" },
        { likelihood: "possible" },
      ],
    });
  });

  it("knows which scope is missing where the scopes of the key are known", async () => {
    const args = await granted({ scopes: ["mail.read"] });
    expect((await explain("POST /mail", ...args, "--status", "403")).stdout).toContain(
      "likely: POST /mail needs scope 'mail.send' (documented). Give the key 'mail.send'.\n",
    );
    expect((await explain("POST /mail", "--status", "401")).stdout).toContain(
      "likely: The request lacks a valid key (RFC 9110, section 15.5.2)",
    );
    expect((await explain("POST /mail", "--status", "500")).stdout).toContain(
      "The catalog knows no cause for this answer.\n",
    );
  });

  it("lists the operations whose scopes are unknown, with a call that changes nothing", async () => {
    const ran = await explain("--unknown", "--catalog", sendgrid, "--json");
    const { unknown } = JSON.parse(ran.stdout) as { readonly unknown: readonly { readonly operation: string }[] };
    expect(unknown).toHaveLength(67);
    expect(unknown).toContainEqual({
      operation: "DELETE /v3/sso/certificates/{cert_id}",
      note: "No scope is published for certificates of single sign-on.",
      probe: {
        call: "GET /v3/sso/certificates/{cert_id}",
        isItself: false,
        scopes: ["sso.settings.read", "sso.settings.create", "sso.settings.delete"],
      },
    });
    const people = await explain("--unknown", "--catalog", sendgrid);
    expect(people.stdout).toContain(
      "GET /v3/verified_senders\n  note: No scope is published for sender verification.\n  try: the call itself\n",
    );
    expect(people.stdout).toContain("67 operations. Make a call with a key that has one scope at a time");
    // This GET changes something.
    expect(people.stdout).toMatch(/verify\/\{token\}\n.*\n {2}try: GET \/v3\/verified_senders\n/u);
  });

  it.each([
    [[], "expected an operation or a scope but received nothing"],
    [["a", "--unknown"], "expected an operation or --unknown but received both"],
    [["--unknown", "--status", "403"], "expected --unknown alone but received other options beside it"],
    [["POST /mail", "--status", "200"], '--status: expected an HTTP status from 400 to 599 but received "200"'],
  ])("refuses %j", async (args, words) => {
    const ran = await explain(...args);
    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(words);
  });
});
