import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import * as network from "../../src/client.ts";
import * as sdk from "../../src/index.ts";
import { startServer, type StandIn } from "../src/client/stand-in/start.ts";
import { type Example, examplesIn, importsOf } from "./doc-examples.ts";
import { claimsOf, compileExamples, runExample } from "./example.ts";

const examples = ["generated/client.ts", "src/client.ts", "src/client/http/secrets/secret.ts"].flatMap(examplesIn);
/** These make a client of their own, for SendGrid itself. */
const local = examples.filter(({ code }) => !/\bconst client\b/.test(code));

describe("examples of the client in doc comments", () => {
  let standIn: StandIn & { readonly close: () => Promise<void> };
  beforeAll(async () => {
    standIn = await startServer([
      "api_keys.create",
      "api_keys.read",
      "api_keys.update",
      "api_keys.delete",
      "mail.send",
      "access_settings.whitelist.read",
      "alerts.read",
      "templates.read",
    ]);
    process.env["STAND_IN_KEY"] = standIn.caller.secret;
    process.env["STAND_IN_URL"] = standIn.url;
  });
  afterAll(async () => {
    delete process.env["STAND_IN_KEY"];
    delete process.env["STAND_IN_URL"];
    await standIn.close();
  });

  it("compile", () => {
    const programs = new Map(examples.map((example) => [example.name, program(example)]));
    expect([...compileExamples(programs).values()].flat()).toEqual([]);
    expect(programs.size).toBeGreaterThan(8);
  });

  it.each(local)("run, and give the stated results: $name", async (example) => {
    const before = standIn.requests.length;
    const log = vi.spyOn(console, "log").mockReturnValue(undefined);
    onTestFinished(() => void log.mockRestore());
    const claims = await runExample(program(example), example.name);
    for (const { line, claimed, actual } of claims) expect({ line, is: actual }).toEqual({ line, is: claimed });
    expect(claims).toHaveLength(claimsOf(example.code.replace(/^type .*/gm, "")).length);
    if (example.code.includes("await")) expect(standIn.requests.length).toBeGreaterThan(before + 1);
  });
});

/** What the reader of an example has at hand: a client, a key that it made, and where it keeps secrets. */
const atHand = `
interface paths {
  "/v3/templates/{template_id}": {
    get: { parameters: { path: { template_id: string } }; responses: { 200: { content: { "application/json": object } } } };
  };
}
const vault = { store: (secret: string) => Promise.resolve(void secret) };
const key = generalKey({ name: "Reader", scopes: ["templates.read"] });
const request = generalKey({ name: "Mailer", scopes: ["mail.send"] });
const client = fetchClient({ apiKey: process.env["STAND_IN_KEY"] ?? "", baseUrl: process.env["STAND_IN_URL"] });
const { id } = await createKey(client, request);
`;

/** The example in a scope of its own, below what it needs. */
function program({ code }: Example): string {
  const body = `${atHand}await (async () => {\n${code}\n})();\n`;
  const types = ["CallableOperation", "GatedPaths"];
  return `import createClient from "openapi-fetch";
import { ${[
    ...importsOf(
      body,
      Object.keys(sdk).filter((name) => !(name in network)),
    ),
    ...importsOf(body, ["ScopesOf"], "type"),
  ].join(", ")} } from "scopewright";
import { ${[...importsOf(body, Object.keys(network)), ...importsOf(body, types, "type")].join(", ")} } from "scopewright/client";
${body}`;
}
