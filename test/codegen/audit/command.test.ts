import { readFile, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditCommand } from "../../../codegen/src/verbs/audit/run.ts";
import { runCli } from "../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, sdk, small, write } from "./workspace.ts";

describe(auditCommand.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("prints exactly the fields that machines are promised", async () => {
    await write({
      "src/a.ts": `${sdk}const path = process.argv[2];
mail.send({});
client.request({ method: "GET", url: \`/v3/tracking_settings/\${path}/\` });
client.request({ url: "/v3/verified_senders" });
client.request({ url: "/v3/nowhere" });
client.request({ url: path });
`,
    });
    const { exitCode, stdout } = await runCli("audit", "--json", "--catalog", catalog);
    const setting = (name: string): object => ({
      operation: `GET /v3/tracking_settings/${name}`,
      scopes: [`tracking_settings.${name}.read`],
      evidence: "documented",
      file: "src/a.ts",
      line: 5,
      column: 1,
      widened: true,
      code: "SW102",
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      failures: ["1 unresolved"],
      leftOut: [],
      legacy: [],
      refusals: expect.arrayContaining([expect.objectContaining({ likelihood: "possible" })]) as object[],
      read: { files: 1, traced: 1, roots: [process.cwd()] },
      scopes: [
        "mail.send",
        ...["click", "google_analytics", "open", "subscription"].map((name) => `tracking_settings.${name}.read`),
      ],
      keyType: "general",
      calls: [
        {
          operation: "POST /v3/mail/send",
          scopes: ["mail.send"],
          evidence: "documented",
          file: "src/a.ts",
          line: 4,
          column: 1,
          widened: false,
        },
        ...["click", "google_analytics", "open", "subscription"].map(setting),
      ],
      unresolved: [
        {
          ...{ file: "src/a.ts", line: 8, column: 1, call: expect.stringMatching(/^GET \//) as string },
          reason: expect.stringContaining("the path is not known") as string,
          reasons: [{ code: "SW102", name: "path-unknown", text: expect.any(String) as string }],
        },
      ],
      unknownScope: [{ operation: "GET /v3/verified_senders", file: "src/a.ts", line: 6, column: 1 }],
      uncataloged: [{ call: "GET /v3/nowhere", file: "src/a.ts", line: 7, column: 1 }],
    });
    expect((await runCli("audit", "--allow-unresolved", "--catalog", catalog)).exitCode).toBe(0);
  });

  it("prints the call sites of each scope, and each open call with its code and the next step", async () => {
    await write({ ...small, "src/open.ts": `${sdk}client.request({ url: process.argv[2] });\n` });
    const { exitCode, stdout, stderr } = await runCli("audit", "src", "--catalog", catalog);
    expect(exitCode).toBe(1);
    expect(stderr).toBe("");
    expect(stdout).toContain("mail.send\n  src/mail.ts:3:27 POST /v3/mail/send (documented)\n");
    expect(stdout).toMatch(
      /^src\/open\.ts:3:1: unresolved: GET \/\{.*\}: the path is not known.*\n {2}SW102 path-unknown\. /mu,
    );
    expect(stdout).toContain(
      "2 calls and 1 unresolved in 2 files below ., 2 with a trace of Twilio SendGrid: 2 scopes for one key (General API key).\n",
    );
    expect(stdout).toMatch(/failed: 1 unresolved\.\n$/u);
  });

  it("names a preset or group only where it covers all scopes with little excess", async () => {
    await write({ ...small, "a.ts": `${sdk}client.request({ url: "/v3/alerts" });\n` });
    expect((await runCli("audit", "src", "--catalog", catalog)).stdout).not.toMatch(/presets\.|groups\./u);
    expect((await runCli("audit", "a.ts", "--catalog", catalog)).stdout).toContain(
      "groups.alerts.read has exactly these scopes.\npresets.alerts.read has exactly these scopes.\n",
    );
  });

  it("distinguishes code without a trace of the provider from a folder without code", async () => {
    await write({ "a.ts": "export {};\n", "empty/a.txt": "" });
    expect(await runCli("audit", "--catalog", catalog)).toMatchObject({
      exitCode: 0,
      stdout: "1 file below . read, and it does not mention Twilio SendGrid: no scope is needed.\n",
    });
    expect(await runCli("audit", "empty", "--catalog", catalog)).toMatchObject({
      exitCode: 2,
      stderr: "empty: No TypeScript or JavaScript files there, so nothing was read. Name other paths.\n",
    });
  });

  it("uses SendGrid's catalog if there is no other", async () => {
    await write(small);
    expect((await runCli("audit", "src")).exitCode).toBe(0);
    expect((await runCli("audit", "src", "--catalog", "other.json")).stderr).toContain("other.json: ");
  });

  it("writes a typed constant, the same bytes each time, and never overwrites another file", async () => {
    await write({ ...small, "src/own.ts": "export const own = 1;\n" });
    const args = ["audit", "src/mail.ts", "--catalog", catalog, "--write"];
    expect((await runCli(...args, "src/sendgrid-key.ts")).exitCode).toBe(0);
    const text = await readFile("src/sendgrid-key.ts", "utf8");
    expect(text)
      .toBe(`// Generated by scopewright audit from SendGrid's catalog. Do not edit: run "npx scopewright audit src/mail.ts --catalog ${catalog} --write src/sendgrid-key.ts".
import { generalKey } from "scopewright";

/** The least scopes that the calls to Twilio SendGrid in this code base need. */
export const sendgridKey = generalKey({
  name: "sendgrid-key",
  scopes: [
    // src/mail.ts send: POST /v3/mail/send (documented)
    "mail.send",
    // src/mail.ts: GET /v3/templates (documented)
    "templates.read",
  ],
});
`);
    await write({ "src/mail.ts": `\n\n${small["src/mail.ts"] ?? ""}` });
    expect((await runCli(...args, "src/sendgrid-key.ts")).stdout).toContain("up to date");
    expect(await readFile("src/sendgrid-key.ts", "utf8")).toBe(text);
    const refused = await runCli(...args, "src/own.ts");
    expect(refused).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("refusing to overwrite it") as string,
    });
    expect(await readFile("src/own.ts", "utf8")).toBe("export const own = 1;\n");
  });

  it("writes into a folder that is not there yet, with the evidence of each call", async () => {
    await write({
      "a.ts": `${sdk}client.request({ method: "DELETE", url: "/v3/suppression/blocks" });\nclient.request({ method: process.env.M, url: "/v3/alerts" });\n`,
    });
    expect((await runCli("audit", "a.ts", "--catalog", catalog, "--write", "keys/new/key.ts")).exitCode).toBe(0);
    const text = await readFile("keys/new/key.ts", "utf8");
    expect(text.match(/^ {4}.*$/gm)).toEqual([
      "    // a.ts: POST /v3/alerts (documented, widened)",
      '    "alerts.create",',
      "    // a.ts: GET /v3/alerts (documented, widened)",
      '    "alerts.read",',
      "    // a.ts: DELETE /v3/suppression/blocks (rule)",
      '    "suppression.blocks.delete",',
    ]);
    await writeFile("file", "");
    expect(await runCli("audit", "a.ts", "--catalog", catalog, "--write", "file/key.ts")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^file\/key\.ts: expected a folder but received a file\./m) as string,
    });
  });

  it("writes nothing if calls are unresolved or no scope is needed", async () => {
    await write({
      "a.ts": `${sdk}client.request({ url: process.argv[2] });\nmail.send({});\n`,
      "b.ts": `${sdk}client.request({ url: "/v3/scopes" });\n`,
    });
    expect(await runCli("audit", "a.ts", "--write", "key.ts", "--catalog", catalog)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("not written: 1 call unresolved") as string,
    });
    expect(await runCli("audit", "b.ts", "--write", "key.ts", "--catalog", catalog)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("not written: no call needs a scope") as string,
    });
    expect(
      (await runCli("audit", "a.ts", "--write", "key.ts", "--allow-unresolved", "--catalog", catalog)).exitCode,
    ).toBe(0);
  });

  it("fails if a constant and the code differ, and says which scope and why", async () => {
    await write({
      ...small,
      "key.ts":
        'import { generalKey } from "scopewright";\nexport const key = generalKey({ name: "k", access: { alerts: "read" }, scopes: ["mail.send"] });\n',
    });
    const args = ["audit", "src", "--check", "key.ts", "--catalog", catalog];
    const { exitCode, stdout } = await runCli(...args);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      `key.ts: OUT OF DATE. Run npx scopewright audit src --catalog ${catalog} --write key.ts
  templates.read is missing:
    src/mail.ts:4:1 GET /v3/templates needs it
  alerts.read is no longer needed: no call needs it
`,
    );
    expect(stdout).toMatch(/failed: key\.ts is out of date\.\n$/u);
    expect(JSON.parse((await runCli(...args, "--json")).stdout)).toMatchObject({
      check: { file: "key.ts", ok: false, missing: [{ scope: "templates.read" }], unneeded: ["alerts.read"] },
    });
    await writeFile("key.ts", 'const key = generalKey({ name: "k", scopes: [scopes.mail.send, "templates.read"] });\n');
    expect((await runCli("audit", "src", "--check", "key.ts", "--catalog", catalog)).exitCode).toBe(0);
    await writeFile("key.ts", 'const key = billingKey({ name: "k", scopes: ["billing.read"] });\n');
    expect((await runCli("audit", "src", "--check", "key.ts", "--catalog", catalog)).stdout).toContain(
      "the code needs a general key, and this is a billing key",
    );
  });

  it("prefers the scope that a constant or a key has if one of several is enough", async () => {
    await write({
      "a.ts": `${sdk}client.request({ url: "/v3/suppression/bounces" });\n`,
      "key.ts": 'generalKey({ name: "k", scopes: ["suppression.read"] });\n',
    });
    expect((await runCli("audit", "a.ts", "--check", "key.ts", "--catalog", catalog)).exitCode).toBe(0);
    expect(JSON.parse((await runCli("audit", "a.ts", "--json", "--catalog", catalog)).stdout)).toMatchObject({
      scopes: ["suppression.bounces.read"],
    });
  });

  it("compares with the scopes of a live key, without automatic ones", async () => {
    await write({ ...small, "answer.json": JSON.stringify({ scopes: ["mail.send", "alerts.read", "2fa_required"] }) });
    const args = ["audit", "src", "--granted", "answer.json", "--catalog", catalog];
    const { exitCode, stdout } = await runCli(...args);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("answer.json: DIFFERS from what the code needs.\n");
    expect(stdout).toContain("  alerts.read is in excess: no call needs it\n");
    expect(JSON.parse((await runCli(...args, "--json")).stdout)).toMatchObject({
      granted: {
        ok: false,
        missing: [{ scope: "templates.read" }],
        excess: ["alerts.read"],
        automatic: ["2fa_required"],
        unknown: [],
      },
    });
    await writeFile("answer.json", JSON.stringify(["mail.send", "templates.read", "2fa_required"]));
    expect((await runCli("audit", "src", "--granted", "answer.json", "--catalog", catalog)).exitCode).toBe(0);
  });

  it("asks for separate keys if one cannot have all scopes, with their call sites", async () => {
    await write({
      "a.ts": `${sdk}mail.send({});\nclient.request({ method: "POST", url: "/v3/validations/email" });\n`,
    });
    const { exitCode, stdout } = await runCli("audit", "--catalog", catalog);
    expect(exitCode).toBe(1);
    expect(JSON.parse((await runCli("audit", "--json", "--catalog", catalog)).stdout)).toMatchObject({
      keyType: null,
      keys: [
        { keyType: "general", scopes: ["mail.send"] },
        { keyType: "validation", scopes: ["validations.email.create"] },
      ],
    });
    expect(stdout).toContain(
      "a validation key: validations.email.create\n  a.ts:4:1 POST /v3/validations/email (rule)\n",
    );
    expect(stdout).toContain("Use separate keys.");
  });

  it("prints no key that stands in the code", async () => {
    await write({
      "a.ts": `${sdk}mail.setApiKey("SG.secret-key");\nclient.request({ url: "/v3/alerts", headers: { Authorization: "Bearer SG.secret-key" } });\nclient.request({ url: process.argv[2], body: "SG.secret-key" });
client.request({ url: "/v3/none/SG.abc-secret-key" });
client.request({ url: "/v3/none/Xk29fLq0Zt7Rb3Vw8Ym1Np6" });
client.request({ url: "https://me:secret-key@api.sendgrid.com/v3/none" });
// scopewright-ignore -- uses SG.abc-secret-key
client.request({ url: process.argv[2] });\n`,
    });
    for (const format of ["--json", "--sarif", "--markdown", "--github", "--no-color"]) {
      const { stdout, stderr } = await runCli(
        "audit",
        ...(format === "--no-color" ? [] : [format]),
        "--catalog",
        catalog,
      );
      expect(stdout.length).toBeGreaterThan(100);
      expect(stdout + stderr).not.toMatch(/secret-key|Xk29fLq0Zt7Rb3Vw8Ym1Np6/u);
    }
  });
});
