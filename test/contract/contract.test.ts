import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../codegen/temporary-folder.ts";
import { contractCommand } from "./contract-command.ts";
import { startPrism } from "./prism.ts";

const openapi = fileURLToPath(new URL("../fixtures/client/openapi.json", import.meta.url));

interface Ran {
  readonly exitCode: number;
  readonly lines: readonly string[];
}

async function run(...args: readonly string[]): Promise<Ran> {
  const lines: string[] = [];
  return { exitCode: await contractCommand(args, (line) => void lines.push(line)), lines };
}

/** An OpenAPI file with these paths. */
async function fileOf(paths: object): Promise<string> {
  const file = join(await temporaryFolder(), "openapi.json");
  await writeFile(file, JSON.stringify({ openapi: "3.0.3", info: { title: "Some calls", version: "1" }, paths }));
  return file;
}

const json = (schema: object): object => ({ content: { "application/json": { schema } } });
const scopes = {
  type: "object",
  required: ["scopes"],
  properties: { scopes: { type: "array", items: { type: "string" } } },
};

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

  it("is nothing that a file without calls, another file or none could keep", async () => {
    const file = await fileOf({ "/v3/nothing": { get: { responses: { 200: { description: "" } } } } });
    const nothing = await run(file);
    expect(nothing.exitCode).toBe(2);
    expect(nothing.lines.slice(-2)).toEqual([
      "0 passed, 0 failed, 14 not described, 1 not in catalog.",
      `${file}: expected calls that the SDK makes but received none of them. Choose another file.`,
    ]);
    await writeFile(file, "swagger: '2.0'");
    expect(await run(file)).toEqual({
      exitCode: 2,
      lines: [`${file}: expected an OpenAPI file of version 3 but received something else.`],
    });
    const none = await run(`${file}.none`);
    expect([none.exitCode, none.lines[0]?.slice(0, file.length + 53)]).toEqual([
      2,
      `${file}.none: expected an OpenAPI file but received an error`,
    ]);
  });

  it("decides the exit code of the command", async () => {
    const file = await fileOf({ "/v3/scopes": { get: { responses: { 200: { description: "", ...json(scopes) } } } } });
    const root = fileURLToPath(new URL("../../", import.meta.url));
    const command = [join(root, "node_modules/tsx/dist/cli.mjs"), join(root, "test/contract/contract.ts")];
    const start = (...args: readonly string[]): Promise<unknown> =>
      new Promise((resolve) => {
        execFile(process.execPath, [...command, ...args], (error, stdout) => {
          resolve([error?.code ?? 0, stdout.trim().split("\n").at(-1)]);
        });
      });
    expect(await start(file)).toEqual([0, "4 passed, 0 failed, 12 not described, 0 not in catalog."]);
    await writeFile(file, (await readFile(file, "utf8")).replace('"array"', '"string"'));
    expect(await start(file)).toEqual([1, "2 passed, 2 failed, 12 not described, 0 not in catalog."]);
    expect(await start()).toEqual([2, expect.stringContaining("expected one OpenAPI file but received none.")]);
  });
});

describe(startPrism, () => {
  it("leaves no server running", async () => {
    const prism = await startPrism(openapi);
    expect((await fetch(`${prism.url}/v3/scopes`, { headers: { authorization: "Bearer SG.a.b" } })).status).toBe(200);
    await prism.stop();
    await expect(fetch(`${prism.url}/v3/scopes`)).rejects.toThrow("fetch failed");
  });

  it("says what Prism says of a file that it does not understand", async () => {
    const file = join(await temporaryFolder(), "openapi.json");
    await writeFile(file, JSON.stringify({ openapi: "3.0.3", paths: 7 }));
    await expect(startPrism(file)).rejects.toThrow(/^expected Prism to start but received: /);
  });
});
