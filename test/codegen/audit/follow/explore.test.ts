import { describe, expect, it } from "vitest";
import { exploreCall } from "../../../../codegen/src/audit/follow/explore.ts";
import { folderWith } from "../folder-with.ts";
import { auditIn } from "../marked.ts";

const paths = ["/v3/templates", "/v3/alerts", "/v3/ips", "/v3/subusers"];

describe(exploreCall, () => {
  it("finds the calls of a client whose functions are very many", async () => {
    const functions = Array.from(
      { length: 640 },
      (_, index) => `export const call${index} = () => api.get("${paths[index % 4] ?? ""}");\n`,
    );
    const text = `import client from "@sendgrid/client";
class Api {
  request(method: string, path: string) { return client.request({ method: method as "GET", url: path }); }
  get(path: string) { return this.request("GET", path); }
}
const api = new Api();
${functions.join("")}`;
    const report = auditIn(await folderWith({ "a.ts": text }));
    expect(report.unresolved).toEqual([]);
    expect(report.calls).toHaveLength(640);
  });

  it("keeps what was found of a call that it cannot follow to its end, and says that calls may be missing", async () => {
    const ways = Array.from({ length: 30 }, (_, way) => `const way${way} = (path: string) => send(host, path);\n`);
    const uses = ways.map((_, way) => paths.map((path) => `way${way}("${path}");\n`.repeat(10)).join(""));
    const text = `const host = "https://api.sendgrid.com";
const send = (base: string, path: string) => fetch(base + path, { method: "GET" });
${ways.join("")}${uses.join("")}`;
    const report = auditIn(await folderWith({ "a.ts": text }));
    expect(new Set(report.calls.map(({ operation }) => operation))).toContain("GET /v3/templates");
    expect(report.unresolved).toMatchObject([{ file: "a.ts", line: 2, reasons: [{ code: "SW107" }] }]);
  });

  it("finds all methods of a client, although the callers of one go through very many ways", async () => {
    // Five functions call five others, and these the next five.
    const numbers = [0, 1, 2, 3, 4];
    const levels = numbers.flatMap((level) =>
      numbers.map((one) => {
        const next = numbers.map((other) => (level === 0 ? "api.template" : `ask${level - 1}_${other}`));
        return `const ask${level}_${one} = (id: string) => [${next.map((name) => `${name}(id)`).join()}];\n`;
      }),
    );
    const text = `class Api {
  private readonly base: string;
  private readonly send: typeof fetch;
  constructor(private readonly settings: { base?: string; send?: typeof fetch }) {
    this.base = settings.base ?? "https://api.sendgrid.com";
    this.send = settings.send ?? fetch;
  }
  template(id: string) { return this.request(\`/v3/templates/\${encodeURIComponent(id)}\`); }
  alerts() { return this.request("/v3/alerts"); }
  private async request(path: string) { return this.send(\`\${this.base}\${path}\`, { method: "GET" }); }
}
const api = new Api({});
${levels.join("")}ask4_0(process.argv[2] ?? "");`;
    const report = auditIn(await folderWith({ "a.ts": text }));
    const found = report.calls.map(({ operation }) => operation);
    expect(new Set(found)).toEqual(new Set(["GET /v3/alerts", "GET /v3/templates/{template_id}"]));
    expect(report.unresolved).toEqual([]);
  });

  it("takes no function that a test looks at for called", async () => {
    const files = {
      "client.ts": `export class Client {
  request(method: string, path: string) { return fetch(\`https://api.sendgrid.com/v3\${path}\`, { method }); }
}
`,
      "templates.ts": `import type { Client } from "./client";
export const list = (client: Client) => client.request("GET", "/templates");
`,
      "templates.test.ts": `import { beforeEach, expect, it, vi } from "vitest";
import { Client } from "./client";
import { list } from "./templates";
let client: Client;
beforeEach(() => { client = new Client(); client.request = vi.fn(); });
it("lists", async () => {
  vi.mocked(client.request).mockResolvedValue({} as never);
  await list(client);
  expect(client.request).toHaveBeenCalledWith("GET", "/templates");
});
`,
    };
    const report = auditIn(await folderWith(files));
    expect(report.calls.map(({ operation }) => operation)).toEqual(["GET /v3/templates"]);
    expect(report.unresolved).toEqual([]);
  });
});
