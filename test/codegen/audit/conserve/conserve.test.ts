import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Report } from "../../../../codegen/src/audit/result/report.ts";
import { conserve } from "../../../../codegen/src/audit/conserve/conserve.ts";
import { folderWith } from "../folder-with.ts";
import { auditIn, fixtures } from "../marked.ts";

async function reportOn(text: string, others: Readonly<Record<string, string>> = {}): Promise<Report> {
  return auditIn(await folderWith({ "a.ts": text, ...others }));
}

async function usesIn(text: string): Promise<readonly string[]> {
  const { unresolved, harmless = [] } = await reportOn(text);
  return [
    ...unresolved.map(({ line, reasons }) => `${line} ${reasons.map(({ code }) => code).join(" ")}`),
    ...harmless.map(({ line, what, why }) => `${line} ${what}: ${why}`),
  ];
}

/** Ways in which code that nobody thought of may hide a call. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text.replace(/\.(?:send|request|get|post)\(/gu, ".perform("),
  (text) => text.replace(/\b(?:fetch|axios|got)\(/gu, "transport("),
  (text) => text.replace(/(["'`])(https:\/\/api\.sendgrid\.com[^"'`]*)\1/gu, "vendor($1$2$1)"),
  (text) => text.replace(/\b(?:sgMail|mail|client|sg)\.(?=\w+\()/gu, "hidden[key]."),
];

const snippets = readdirSync(`${fixtures}corpus`)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, text: readFileSync(join(`${fixtures}corpus`, name), "utf8") }))
  .filter(({ text }) => /from "@sendgrid\/|api\.sendgrid\.com/u.test(text));

describe(conserve.name, () => {
  it("leaves nothing of the provider without an entry, however its calls are disguised", async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...snippets),
      fc.subarray([...disguises], { minLength: 1 }),
      async ({ text }, applied) => {
        const {
          calls,
          unresolved,
          uncataloged,
          unknownScope,
          harmless = [],
        } = await reportOn(applied.reduce((rest, disguise) => disguise(rest), text));
        const entries = [...calls, ...unresolved, ...uncataloged, ...unknownScope, ...harmless];
        expect(entries.length).toBeGreaterThan(0);
      },
    );
    await fc.assert(property, { numRuns: 40, seed: 11 });
  });

  it("takes the default in a schema for the base of the calls that its file makes, and reports it if there are none", async () => {
    const schema = 'export const schema = { base: { type: "string", default: "https://api.sendgrid.com/v3" } };\n';
    expect(
      await usesIn(`${schema}read(schema);const base = "https://api.sendgrid.com/v3";fetch(base + "/stats");`),
    ).toEqual(["1 https://api.sendgrid.com/v3: it is the base of calls in its file, which were found by their paths"]);
    expect(await usesIn(`${schema}read(schema);`)).toEqual(["1 SW110"]);
  });

  it("takes a client that only another client of the SDK is given for no further use", async () => {
    const text = `import client from "@sendgrid/client";
import mail from "@sendgrid/mail";
client.setApiKey(process.env.KEY);
mail.setClient(client);
mail.send({});`;
    expect(await usesIn(text)).toEqual(["1 @sendgrid/client: its calls send no request"]);
  });

  it("takes a URL in an object for read only where that member may be read", async () => {
    const config = 'const config = { from: "a@b.c", api: { url: "https://api.sendgrid.com/v3" } };\n';
    const unread = ["1 https://api.sendgrid.com/v3: nothing reads `config`"];
    expect(await usesIn(`${config}send(config.from);`)).toEqual(unread);
    expect(await usesIn(`${config}const { from } = config; send(from);`)).toEqual(unread);
    const reported = expect.arrayContaining([expect.stringMatching(/SW1/u)]) as unknown;
    expect(await usesIn(`${config}send(config.api);`)).toEqual(reported);
    expect(await usesIn(`${config}const { from, ...rest } = config; send(rest);`)).toEqual(reported);
    expect(await usesIn(`${config}send(config);`)).toEqual(reported);
  });

  it("takes a field for no client of its own if it is given one that is made there", async () => {
    const text = `import { Client } from "@sendgrid/client";
class Mailer { private client: Client; constructor(key: string) { this.client = new Client(); this.client.setApiKey(key); } }`;
    expect(await usesIn(text)).toEqual([
      "1 @sendgrid/client: its calls send no request",
      "2 new Client(): its calls send no request",
    ]);
  });

  it("takes no value that is only named after the provider for its URL", async () => {
    const text = `import { z } from "zod";
const settings = { SENDGRID_URL: z.string().default("https://api.sendgrid.com"), SENDGRID_BATCH_SIZE: z.number() };
const env = z.object(settings).parse(process.env);
const url = new URL(env.SENDGRID_URL + "/v3/stats");
url.searchParams.append("limit", String(env.SENDGRID_BATCH_SIZE));
fetch(url);`;
    expect(await usesIn(text)).toEqual([]);
  });

  it("reports a URL that a function is called with, if all that it turns out to be sends nothing", async () => {
    const text = `const waiting: Record<string, boolean> = {};
class Api {
  constructor(private ask: (url: string) => void) {}
  stats() { this.ask("https://api.sendgrid.com/v3/stats"); }
}
new Api((url) => { waiting[url] = true; }).stats();
`;
    expect(await usesIn(text)).toEqual(["4 SW110"]);
  });

  it("takes what a test compares and what a schema describes for no use", async () => {
    const text = `import assert from "node:assert";
assert.equal(calls[0].url, "https://api.sendgrid.com/v3/stats");
export const parameters = { base: { type: "string", example: "https://api.sendgrid.com/v3" } };
`;
    expect(await usesIn(text)).toEqual([
      "2 https://api.sendgrid.com/v3/stats: it is compared",
      "3 https://api.sendgrid.com/v3: it is part of a schema",
    ]);
  });

  it("reports the provider's SMTP host in the settings of a transport that another library takes", async () => {
    const text = `import { mailer } from "mail-library";
mailer({ transport: { host: process.env.HOST ?? "smtp.sendgrid.net", auth: { user: "apikey", pass: process.env.KEY } } });
export const presets = { sendgrid: { host: "smtp.sendgrid.net", port: 587 } };
`;
    expect(await usesIn(text)).toEqual(["2 SW110"]);
  });

  it("reports a client that also goes elsewhere than to the call that sets its key", async () => {
    const text = `import mail from "@sendgrid/mail";
mail.setApiKey("x");
export class Slots { constructor(slot: string) { (this as any)[slot] = mail; } }
`;
    expect(await usesIn(text)).toEqual(["1 SW110"]);
    expect(await usesIn('import mail from "@sendgrid/mail";\nmail.setApiKey("x");\n')).toEqual([
      "1 @sendgrid/mail: its calls send no request",
    ]);
  });

  it("reports a URL in imported data where the data is imported", async () => {
    const others = { "spec.json": '{ "servers": [{ "url": "https://api.sendgrid.com/v3" }] }' };
    const text = `import { run } from "actions";\nimport spec from "./spec.json";\nrun(spec.servers.slice(1));\n`;
    const { unresolved } = await reportOn(text, others);
    expect(unresolved.map(({ file, line }) => `${file}:${line}`)).toEqual(["a.ts:2"]);
    expect((await reportOn('import { run } from "actions";\nrun("sendgrid");\n', others)).unresolved).toEqual([]);
  });

  it("takes a member of the name of an exported URL for that URL only where a file imports it", async () => {
    const text = 'export const endpoint = "https://api.sendgrid.com/v3/mail/send";\nexport const other = 1;\n';
    const reading = (names: string): Readonly<Record<string, string>> => ({
      "b.ts": `import ${names} from "./a";\nimport { run } from "actions";\nrun("sendgrid", config.endpoint);\n`,
    });
    expect((await reportOn(text, reading("{ other }"))).unresolved).toEqual([]);
    expect((await reportOn(text, reading("* as config"))).calls).toHaveLength(1);
    expect((await reportOn(text, reading("{ endpoint }"))).unresolved).toHaveLength(1);
  });

  it("reports a URL whose use it cannot follow", async () => {
    const text = `import { HttpModule } from "@nestjs/axios";
import { ConfigService } from "@nestjs/config";
export const http = HttpModule.registerAsync({ useFactory: (c: ConfigService) => ({ baseURL: c.get("URL", "https://api.sendgrid.com/v3") }) });
`;
    expect(await usesIn(text)).toEqual(["3 SW110"]);
  });

  it.each([
    ['import type { MailDataRequired } from "@sendgrid/mail";', "@sendgrid/mail: only its types are used"],
    ['import mail from "@sendgrid/mail";', "@sendgrid/mail: its file does not use it"],
    ['import mail from "@sendgrid/mail"; mail.setApiKey("x");', "@sendgrid/mail: its calls send no request"],
    ['if (host === "api.sendgrid.com") go();', "api.sendgrid.com: it is compared"],
    ['console.log("https://api.sendgrid.com");', "https://api.sendgrid.com: it is given to `log`"],
    ['throw new Error("api.sendgrid.com");', "api.sendgrid.com: it is given to `Error`"],
    [
      'const help = "See https://api.sendgrid.com for more";',
      "See https://api.sendgrid.com for more: it is part of a sentence",
    ],
    ['export const URL_OF = "https://api.sendgrid.com";', "https://api.sendgrid.com: nothing reads `URL_OF`"],
  ])("states that %s is harmless, and why", async (text, use) => {
    expect(await usesIn(`${text}\n`)).toEqual([`1 ${use}`]);
  });

  it.each(["// https://api.sendgrid.com/v3/mail/send\n", 'fetch("https://api.sendgrid.com.evil.example/v3/x");\n'])(
    "has no entry for %j",
    async (text) => {
      expect(await usesIn(text)).toEqual([]);
    },
  );
});
