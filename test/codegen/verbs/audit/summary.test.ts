import { join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { summary } from "../../../../codegen/src/verbs/audit/formats/summary.ts";
import { folderWith } from "../../audit/folder-with.ts";
import { catalog, enterWorkspace, leaveWorkspace, sdk, write } from "../../audit/workspace.ts";
import { runCli } from "../../run-cli.ts";

describe(summary.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("counts the calls whose scope is unknown and those that the catalog lacks, and does not say that none is needed", async () => {
    const [open, unknown, none] = ["process.argv[2]", '"/v3/verified_senders"', '"/v3/nowhere"'];
    const said = async (...urls: readonly (string | undefined)[]): Promise<string | undefined> => {
      await write({ "a.ts": sdk + urls.map((url) => `client.request({ url: ${url} });\n`).join("") });
      const { stdout } = await runCli("audit", "a.ts", "--catalog", catalog);
      return /^(?:\d+ calls? .*|0 .*)(?=\.$)/mu.exec(stdout)?.[0];
    };
    const where = "in 1 file below ., 1 with a trace of Twilio SendGrid";
    const result = "no scope is known to be needed";
    expect(await said(unknown)).toBe(`1 call (1 of unknown scope) ${where}: ${result}`);
    expect(await said(none, unknown, none)).toBe(
      `3 calls (1 of unknown scope, 2 not in the catalog) ${where}: ${result}`,
    );
    expect(await said(none, open)).toBe(`1 call (1 not in the catalog) and 1 unresolved ${where}: ${result}`);
    expect(await said('"/v3/alerts"', none)).toBe(
      `2 calls (1 not in the catalog) ${where}: 1 scope for one key (General API key)`,
    );
    expect((await runCli("audit", "a.ts", "--catalog", catalog, "--fail-on", "none")).exitCode).toBe(0);
    await write({ "a.ts": `${sdk}client.request({ url: ${none} });\n` });
    expect((await runCli("audit", "a.ts", "--catalog", catalog, "--write", "key.ts")).stderr).toBe(
      "key.ts: not written: no scope is known to be needed.\n",
    );
  });

  it("counts the audited files alone, also those with a trace, and no key file that it wrote", async () => {
    await write({
      "lib/client.ts": `${sdk}export const get = (url: string) => client.request({ url });\n`,
      "src/a.ts": 'import { get } from "../lib/client.ts";\nget("/v3/templates");\n',
      "src/b.ts": `${sdk}import { sendgridKey } from "./sendgrid-key.ts";\nclient.request({ url: "/v3/alerts" });\n`,
    });
    const audited = ["audit", "src", "--catalog", catalog];
    await runCli(...audited, "--write", "src/sendgrid-key.ts");
    const { stdout } = await runCli(...audited, "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      read: { files: 3, traced: 1 },
      scopes: ["alerts.read", "templates.read"],
    });
    expect((await runCli("audit", "src/a.ts", "--catalog", catalog)).stdout).toContain(
      "1 call in 1 file below .: 1 scope",
    );
  });

  it("names only the folders that it read", async () => {
    const folder = await folderWith({ "package.json": "{}", "src/a.ts": "export {};\n" });
    const { stdout } = await runCli("audit", join(folder, "src"), "--catalog", catalog);
    expect(stdout).toContain(`1 file below ${relative(process.cwd(), folder)} read,`);
  });
});
