import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import openapiTS, { astToString } from "openapi-typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { operationTable } from "../../../generated/operation-table.ts";
import { casesOf } from "../../property-runs.ts";
import { compile, readErrors } from "../compilers.ts";
import { strictest, writeFiles } from "../consumer-project.ts";
import { countWithCommand } from "../instantiations.ts";
import { startStandIn } from "../../src/client/stand-in/start.ts";
import { createProjectWith } from "./client-project.ts";

const versions = casesOf(["5.4", "5.9", "6.0", "7.0"], ["7.0"]);
const openapi = readFileSync(new URL("../../fixtures/client/openapi.json", import.meta.url), "utf8");
const project = createProjectWith(["openapi-fetch"]);

const header = `import createClient from "openapi-fetch";
import { generalKey, type GatedPaths, type ScopesOf } from "scopewright";
import type { paths } from "./openapi.js";
const key = generalKey({ name: "Reader", scopes: ["templates.read", "api_keys.update"] });
const client = createClient<GatedPaths<paths, ScopesOf<typeof key>>>({ baseUrl: "https://api.sendgrid.com" });
const ungated = createClient<paths>({ baseUrl: "https://api.sendgrid.com" });
void [client, ungated];
`;

/** Everything about requests and answers that the ungated client knows, the gated one knows as well. */
const right = `
const one = await client.GET("/v3/templates/{template_id}", { params: { path: { template_id: "d-42" } } });
const same = await ungated.GET("/v3/templates/{template_id}", { params: { path: { template_id: "d-42" } } });
const generation: "legacy" | "dynamic" | undefined = one.data?.generation;
const both: typeof one = same;
const back: typeof same = one;
await client.GET("/v3/templates", { params: { query: { page_size: 5 } } });
await client.GET("/v3/scopes");
await client.PUT("/v3/api_keys/{api_key_id}", { params: { path: { api_key_id: "a" } }, body: { name: "A", scopes: ["mail.send"] } });
await client.PATCH("/v3/api_keys/{api_key_id}", { params: { path: { api_key_id: "a" } }, body: { name: "A" } });
type Gated = GatedPaths<paths, "templates.read">;
const untouched: Gated["/v3/templates"]["get"] = {} as paths["/v3/templates"]["get"];
const parameters: Gated["/v3/templates/{template_id}"]["parameters"] = { path: { template_id: "a" } };
void [generation, both, back, untouched, parameters];
`;

/** What does not compile, and what the compiler says; nothing where openapi-fetch counts arguments first. */
const wrong = [
  ['await client.POST("/v3/templates", { body: { name: "A" } });', "POST /v3/templates needs scope 'templates.create'"],
  [
    'await client.DELETE("/v3/templates/{template_id}", { params: { path: { template_id: "a" } } });',
    "DELETE /v3/templates/{template_id} needs scope 'templates.delete'",
  ],
  ['await client.GET("/v3/api_keys");'],
  [
    'await client.POST("/v3/mail/send", { body: { personalizations: [], from: { email: "a" }, subject: "" } });',
    "POST /v3/mail/send needs scope 'mail.send'",
  ],
  ['await client.GET("/v3/verified_senders");'],
  ['await client.PUT("/v3/api_keys/{api_key_id}", { params: { path: { api_key_id: "a" } }, body: { name: "A" } });'],
  ['await client.GET("/v3/templates/{template_id}");'],
  ['const no: GatedPaths<paths, "templates.read">["/v3/api_keys"]["get"] = {} as never; void no;'],
] as const;

beforeAll(async () => {
  writeFiles(project, {
    "openapi.ts": astToString(await openapiTS(openapi)),
    "right.ts": header + right,
    ...Object.fromEntries(wrong.map(([code], index) => [`wrong-${index}.ts`, header + code])),
    "tsconfig.json": {
      compilerOptions: { ...strictest, lib: ["es2022", "dom", "dom.iterable"], skipLibCheck: true },
      include: ["right.ts", "wrong-*.ts"],
    },
  });
});

describe.each(versions)("GatedPaths with openapi-typescript and openapi-fetch, TypeScript %s", (version) => {
  it("leaves what the key may call as it was, and nothing else", async () => {
    const errors = readErrors((await compile(version, project)).output);
    expect(errors.map(({ file }) => file).sort()).toEqual(wrong.map((_, index) => `wrong-${index}.ts`));
    for (const [index, [, says = ""]] of wrong.entries())
      expect(errors.find(({ file }) => file === `wrong-${index}.ts`)?.message.join("\n")).toContain(says);
  });
});

describe("a gated client of openapi-fetch", () => {
  it("sends what an ungated one would send", async () => {
    const standIn = await startStandIn(["templates.read"]);
    const client = createClient<{
      "/v3/templates": { get: { responses: { 200: { content: { "application/json": { operation: string } } } } } };
    }>({ baseUrl: standIn.url, headers: { authorization: `Bearer ${standIn.caller.secret}` } });
    expect((await client.GET("/v3/templates")).data?.operation).toBe("GET /v3/templates");
  });
});

describe("the cost of GatedPaths", () => {
  it("is this for all operations of the catalog", async () => {
    writeFiles(project, { "large.ts": largePaths() });
    for (const version of versions) {
      const cost = async (program: string): Promise<number> => countWithCommand(version, project, program);
      const base = `import type { GatedPaths, Scope } from "scopewright";\nimport type { paths } from "./large.js";\n`;
      const use = (type: string): string =>
        `${base}type Read<P> = { [K in keyof P]: P[K] extends { get: unknown } ? K : never }[keyof P];\n` +
        `export const first: Read<${type}> = "/v3/templates";\nexport type Other = GatedPaths<{}, Scope>;\n`;
      const [plain, gated] = [await cost(use("paths")), await cost(use(`GatedPaths<paths, "templates.read">`))];
      const full = await cost(use("GatedPaths<paths, Scope>"));
      expect(gated - plain).toBeLessThanOrEqual(limit);
      expect(full - plain).toBeLessThanOrEqual(limit);
      const rows = [
        `TypeScript ${version}, every path of ${operationTable.operations.length} operations asked for its method get`,
        `ungated ${plain}`,
        `gated by one scope: ${gated - plain} more`,
        `gated by all scopes: ${full - plain} more`,
      ];
      await expect(`${rows.join("\n")}\n`).toMatchFileSnapshot(`gated-paths/typescript-${version}.txt`);
    }
  });
});

/** Instantiations for all 405 operations at once, which every client of openapi-fetch asks for. */
const limit = 30_000;

/** What openapi-typescript would write for all operations of the catalog. */
function largePaths(): string {
  const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
  const paths = new Map<string, Set<string>>();
  for (const { operation } of operationTable.operations) {
    const [method = "", path = ""] = operation.split(" ");
    paths.set(path, (paths.get(path) ?? new Set()).add(method.toLowerCase()));
  }
  const entries = [...paths].map(([path, own]) => {
    const members = methods.map((method) => {
      const answer = `responses: { 200: { content: { "application/json": { path: ${JSON.stringify(path)} } } } }`;
      return own.has(method) ? `${method}: { parameters: { query?: never }; ${answer} };` : `${method}?: never;`;
    });
    return `${JSON.stringify(path)}: { parameters: { query?: never }; ${members.join(" ")} };`;
  });
  return `export interface paths {\n${entries.join("\n")}\n}\n`;
}
