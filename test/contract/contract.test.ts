import { describe, expect, it } from "vitest";
import { startPrism } from "./prism.ts";
import { fileOf, json, openapi, run } from "./run-command.ts";

describe("the contract with an OpenAPI file", () => {
  it("is kept by every call that our own file describes, through every client", async () => {
    const { exitCode, lines } = await run(openapi);
    const calls = [
      "grantedScopes: GET /v3/scopes",
      "createKey: POST /v3/api_keys",
      "readKey: GET /v3/api_keys/{api_key_id}",
      "updateKey: PUT /v3/api_keys/{api_key_id}",
      "renameKey: PATCH /v3/api_keys/{api_key_id}",
      "listKeys: GET /v3/api_keys",
      "deleteKey: DELETE /v3/api_keys/{api_key_id}",
      "gate.call: GET /v3/scopes",
      "gate.call: GET /v3/api_keys",
      "gate.call: POST /v3/api_keys",
      "gate.call: GET /v3/api_keys/{api_key_id}",
      "gate.call: PUT /v3/api_keys/{api_key_id}",
      "gate.call: PATCH /v3/api_keys/{api_key_id}",
      "gate.call: DELETE /v3/api_keys/{api_key_id}",
      "gate.call: GET /v3/templates",
      "gate.call: POST /v3/templates",
      "gate.call: GET /v3/templates/{template_id}",
      "gate.call: DELETE /v3/templates/{template_id}",
      "gate.call: POST /v3/mail/send",
      "gate.uncataloged: GET /v3/verified_senders",
    ];
    const of = (client: string): readonly string[] =>
      calls.map((call) => `passed         ${client.padEnd(16)} ${call}`);
    expect(lines).toEqual([
      ...of("@sendgrid/client"),
      ...of("fetchClient"),
      "40 passed, 0 failed, 0 not described, 0 not in catalog.",
    ]);
    expect(exitCode).toBe(0);
  });

  it("is broken by requests that a file does not allow and by answers that the SDK does not understand", async () => {
    const sample = { type: "object", required: ["sample"], properties: { sample: { type: "boolean" } } };
    const file = await fileOf({
      "/v3/scopes": { get: { responses: { 200: { description: "", ...json({ type: "object" }) } } } },
      "/v3/api_keys": {
        post: {
          requestBody: { required: true, ...json(sample) },
          responses: { 201: { description: "" }, 400: { description: "", ...json({ type: "object" }) } },
        },
      },
      "/v3/nothing/{id}": { get: { responses: { 200: { description: "" } } } },
    });
    const { exitCode, lines } = await run(file);
    const failed = lines.filter((line) => line.startsWith("failed"));
    expect(failed).toEqual(
      ["@sendgrid/client", "fetchClient     "].flatMap((client) => [
        `failed         ${client} grantedScopes: GET /v3/scopes: grantedScopes: expected an answer with a list of scopes but received an object.`,
        `failed         ${client} createKey: POST /v3/api_keys: createKey: expected an answer to POST "/v3/api_keys" but received status 400. request.body: Request body must have required property 'sample'.`,
      ]),
    );
    expect(lines).toContain("not in catalog                  none: GET /v3/nothing/{id}");
    expect(lines.at(-1)).toBe("4 passed, 4 failed, 10 not described, 1 not in catalog.");
    expect(exitCode).toBe(1);
  });

  it.each([
    [[], 'expected one OpenAPI file but received none. Run "npm run test:contract -- openapi.json".'],
    [["a", "b"], 'expected one OpenAPI file but received 2. Run "npm run test:contract -- openapi.json".'],
  ])("is not asked for with %j", async (args, line) => {
    expect(await run(...args)).toEqual({ exitCode: 2, lines: [line] });
  });
});

describe(startPrism, () => {
  it("leaves no server running", async () => {
    const prism = await startPrism(openapi);
    expect((await fetch(`${prism.url}/v3/scopes`, { headers: { authorization: "Bearer SG.a.b" } })).status).toBe(200);
    await prism.stop();
    await expect(fetch(`${prism.url}/v3/scopes`)).rejects.toThrow("fetch failed");
  });
});
