import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { Ajv } from "ajv";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { levelOf } from "../../../../codegen/src/verbs/audit/formats/level-of.ts";
import { toGithub } from "../../../../codegen/src/verbs/audit/formats/github.ts";
import { toMarkdown } from "../../../../codegen/src/verbs/audit/formats/markdown.ts";
import { toSarif } from "../../../../codegen/src/verbs/audit/formats/sarif.ts";
import { toText } from "../../../../codegen/src/verbs/audit/formats/text.ts";
import { folderWith } from "../../audit/folder-with.ts";
import { runCli } from "../../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, sdk, write } from "../../audit/workspace.ts";

/** The schema of SARIF 2.1.0, without the keywords of an older draft that Ajv refuses. */
const schema = Object.fromEntries(
  Object.entries(
    createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as object,
  ).filter(([key]) => key !== "$schema" && key !== "id"),
);

const text = `${sdk}export const find = (): unknown => client.request({ url: process.argv[2] });
client.request({ url: "/v3/no|where" });
mail.send({});
// scopewright-ignore -- gone
`;

async function printed(format: string): Promise<string> {
  await write({ "src/a b.ts": text, "answer.json": '["alerts.read"]' });
  const { exitCode, stdout } = await runCli("audit", "src", format, "--catalog", catalog, "--granted", "answer.json");
  expect(exitCode).toBe(1);
  return stdout;
}

describe(toSarif.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("prints a log that is valid by the schema, with a rule, a place and a stable fingerprint for each finding", async () => {
    const log = JSON.parse(await printed("--sarif")) as ReturnType<typeof toSarif>;
    const validate = new Ajv({
      strict: false,
      validateSchema: false,
      validateFormats: false,
      unicodeRegExp: false,
    }).compile(schema);
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
    const [run] = log.runs;
    const results = run?.results ?? [];
    expect(results.map(({ ruleId }) => ruleId)).toEqual(["SW102", "SW301", "SW305", "SW304", "SW401"]);
    expect(results[0]).toMatchObject({
      level: "error",
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "src/a%20b.ts" }, region: { startLine: 3, startColumn: 36 } },
          logicalLocations: [{ fullyQualifiedName: "find" }],
        },
      ],
    });
    expect(results.every(({ locations }) => locations?.length === 1)).toBe(true);
    const rules = new Set(run?.tool.driver.rules?.map(({ id }) => id));
    expect(results.every(({ ruleId = "" }) => rules.has(ruleId))).toBe(true);
  });

  const mail = 'import mail from "@sendgrid/mail";\nmail.send({});\n';
  const placesIn = async (...options: readonly string[]): Promise<readonly unknown[]> => {
    const { stdout } = await runCli("audit", "src", "--sarif", "--catalog", catalog, ...options);
    const [run] = (JSON.parse(stdout) as ReturnType<typeof toSarif>).runs;
    return (run?.results ?? []).map(({ ruleId, locations = [] }) => [
      ruleId,
      ...locations.map(({ physicalLocation: { artifactLocation, region } = {} }) =>
        [artifactLocation?.uri, region?.startLine, region?.startColumn].join(":"),
      ),
    ]);
  };

  it("places a scope that no call needs where the key file or the answer has it", async () => {
    await write({
      "src/a.ts": mail,
      "key.ts":
        'export const key = generalKey({\n  name: "k",\n  scopes: [\n    "mail.send",\n    scopes.alerts.read,\n    ...presets.stats.read,\n  ],\n  access: { templates: "read" },\n});\n',
      "answer.json": '{\n  "scopes": [\n    "mail.send",\n    "alerts.read", "alerts.new"\n  ]\n}\n',
    });
    const places = (await placesIn("--check", "key.ts")).map(String);
    expect([...new Set(places)]).toEqual(["SW304,key.ts:5:5", "SW304,key.ts:6:8", "SW304,key.ts:8:13"]);
    const live = [
      ["SW304", "answer.json:4:5"],
      ["SW304", "answer.json:4:20"],
    ];
    expect(await placesIn("--granted", "answer.json")).toEqual(live);
    expect(await placesIn("--granted", resolve("answer.json"))).toEqual(live);
  });

  it("places what a pipe or a file outside of the code has at the start of the first audited file", async () => {
    await write({ "src/a.ts": mail });
    const outside = join(await folderWith({ "answer.json": '["mail.send", "alerts.read"]' }), "answer.json");
    expect(await placesIn("--granted", outside)).toEqual([["SW304", "src/a.ts:1:1"]]);
  });

  it("places the need of several keys at the first call", async () => {
    const scopes = { a: { keyTypes: ["one"], access: "read" }, b: { keyTypes: ["two"], access: "read" } };
    const needs = (scope: string): object => ({ allOf: [scope], evidence: "documented" });
    await write({
      "two.json": JSON.stringify({
        ...{ hosts: ["api.two.example"], keyTypes: { one: {}, two: {} }, scopes },
        operations: { "GET /a": needs("a"), "GET /b": needs("b") },
      }),
      "src/a.ts": 'fetch("https://api.two.example/a");\nfetch("https://api.two.example/b");\n',
    });
    expect(await placesIn("--catalog", "two.json")).toEqual([["SW306", "src/a.ts:1:1"]]);
  });
});

describe(toGithub.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("prints a command for each finding, in its line", async () => {
    const lines = (await printed("--github")).trimEnd().split("\n");
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/^::error file=src\/a b\.ts,line=3,col=36,title=SW102 path-unknown::GET \//u);
    expect(lines[2]).toBe(
      "::error file=src/a b.ts,line=5,col=1,title=SW305 missing::POST /v3/mail/send needs mail.send, which answer.json does not have. Add the scope to the key.",
    );
    expect(lines[3]).toMatch(/^::error file=answer\.json,line=1,col=2,title=SW304 excess::/u);
  });
});

describe(levelOf.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  const calls = `${sdk}client.request({ url: process.argv[2] });
client.request({ url: "/v3/nowhere" });
client.request({ url: "/v3/verified_senders" });
client.request({ url: "/v3/campaigns" });
// scopewright-ignore -- gone
`;

  it.each([
    [[], ["SW102", "SW304"]],
    [["--allow-unresolved"], ["SW304"]],
    [["--fail-on", "none"], []],
    [
      ["--fail-on", "uncataloged,unknown-scope,legacy"],
      ["SW301", "SW302", "SW303"],
    ],
  ])("is an error for what makes the run fail: with %j", async (options, failing) => {
    await write({ "a.ts": calls, "answer.json": '["alerts.read", "marketing_campaigns.read"]' });
    const audited = ["audit", "a.ts", "--catalog", catalog, "--granted", "answer.json", ...options];
    const { stdout, exitCode } = await runCli(...audited, "--github");
    expect(Array.from(stdout.matchAll(/^::error .*title=(\w+)/gmu), ([, code]) => code)).toEqual(failing);
    expect(exitCode).toBe(failing.length > 0 ? 1 : 0);
    const log = JSON.parse((await runCli(...audited, "--sarif")).stdout) as ReturnType<typeof toSarif>;
    const errors = (log.runs[0]?.results ?? []).filter(({ level }) => level === "error");
    expect(errors.map(({ ruleId }) => ruleId)).toEqual(failing);
  });

  it("is an error for a constant that is out of date, and its next step is the command that mends it", async () => {
    await write({ "a.ts": sdk, "key.ts": 'generalKey({ name: "k", scopes: ["alerts.read"] });\n' });
    const options = ["--check", "key.ts", "--fail-on", "none"];
    const { stdout } = await runCli("audit", "a.ts", "--catalog", catalog, ...options, "--github");
    expect(stdout).toBe(
      `::error file=key.ts,line=1,col=34,title=SW304 excess::key.ts has alerts.read, which no call needs. Run npx scopewright audit a.ts --catalog ${catalog} --fail-on none --write key.ts.\n`,
    );
  });
});

describe(toMarkdown.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("prints tables that a bar or a star in the code does not break", async () => {
    const lines = (await printed("--markdown")).split("\n");
    expect(lines[0]).toBe("### ❌ API key permissions of Twilio SendGrid");
    expect(lines).toContain("| `mail.send` | `src/a b.ts:5` `POST /v3/mail/send` |");
    const rows = lines.filter((line) => line.startsWith("| `src/a b.ts"));
    expect(rows).toHaveLength(4);
    expect(rows.every((row) => row.match(/(?<!\\)\|/gu)?.length === 4)).toBe(true);
    expect(rows[1]).toContain("GET /v3/no\\|where");
  });

  it("says once what supersedes a call", async () => {
    await write({ "src/a.ts": `${sdk}client.request({ url: "/v3/campaigns" });\n` });
    const { stdout } = await runCli("audit", "src", "--markdown", "--catalog", catalog);
    expect(stdout).toContain(
      "| `src/a.ts:3` | **SW303 legacy** GET /v3/campaigns: superseded | Use GET /v3/marketing/singlesends. Legacy Marketing Campaigns: newer accounts get a 403 whatever their scopes. |\n",
    );
  });

  it("goes with no other format", async () => {
    expect((await runCli("audit", "--markdown", "--json")).exitCode).toBe(2);
  });
});

describe(toText.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("prints a note that several operations share once, with the first of them", async () => {
    const requests = [
      "GET /v3/marketing/field_definitions",
      "PUT /v3/marketing/contacts",
      "DELETE /v3/marketing/contacts",
    ];
    const others = ["POST /v3/marketing/contacts/search", "POST /v3/marketing/lists"];
    const lines = [...requests, ...others].map((request) => {
      const [method, url] = request.split(" ");
      return `client.request({ method: "${method}", url: "${url}" });\n`;
    });
    await write({ "src/code.ts": sdk + lines.join("") });
    const { stdout } = await runCli("audit", "src", "--catalog", catalog);
    const notes = stdout.split("\n").filter((line) => line.startsWith("note: "));
    expect(notes).toEqual([
      "note: DELETE /v3/marketing/contacts, GET /v3/marketing/field_definitions, POST /v3/marketing/contacts/search and 2 more: " +
        "The scope marketing.read covers reading and writing in Marketing Campaigns as a whole, without naming this call.",
    ]);
  });
});
