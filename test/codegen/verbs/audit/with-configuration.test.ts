import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withConfiguration } from "../../../../codegen/src/verbs/audit/with-configuration.ts";
import { runCli } from "../../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, sdk, small, write } from "../../audit/workspace.ts";

const audit = { paths: ["src", "!src/other.ts"], key: "src/sendgrid-key.ts", failOn: ["uncataloged"] };

describe(withConfiguration.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("writes and checks the key of scopewright.json without further words, from any folder below it", async () => {
    const sources = { ...small, "src/other.ts": `${sdk}client.request({ url: "/v3/stats" });\n` };
    await write({ ...sources, "scopewright.json": JSON.stringify({ $schema: "x", catalog, audit }) });
    expect((await runCli("audit", "--write")).exitCode).toBe(0);
    const text = await readFile("src/sendgrid-key.ts", "utf8");
    expect(text).toMatch(/^\/\/ Generated .* run "npx scopewright audit --write"\.\n/u);
    expect(text).not.toContain("stats.read");
    process.chdir("src");
    expect((await runCli("audit", "--check")).exitCode).toBe(0);
    await write({ "mail.ts": `${sdk}mail.send({});\nclient.request({ url: "/v3/nowhere" });\n` });
    const { exitCode, stdout } = await runCli("audit", "--check");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^sendgrid-key\.ts: OUT OF DATE\. Run npx scopewright audit --write\n/u);
    expect(stdout).toContain("failed: 1 uncataloged.\n");
  });

  it("lets flags win, and then keeps them in the advice", async () => {
    await write({ ...small, "scopewright.json": JSON.stringify({ catalog, audit: { ...audit, paths: ["nowhere"] } }) });
    await runCli("audit", "src", "--write", "key.ts");
    expect(await readFile("key.ts", "utf8")).toMatch(/run "npx scopewright audit src --write key\.ts"/u);
    await runCli("audit", "src", "--fail-on", "legacy", "--write");
    expect(await readFile("src/sendgrid-key.ts", "utf8")).toMatch(
      /run "npx scopewright audit src --fail-on legacy --write"/u,
    );
  });

  it("reports everything that is wrong with a configuration, and a file that neither names", async () => {
    await write({
      ...small,
      "scopewright.json": '{ "catalogue": 1, "audit": { "paths": "src", "key": 1, "failOn": ["all"] } }',
    });
    const { exitCode, stderr } = await runCli("audit");
    expect(exitCode).toBe(2);
    expect(stderr.trim().split("\n")).toEqual([
      'scopewright.json:1:3 catalogue: expected a known key but received "catalogue". Did you mean "catalog"?',
      'scopewright.json:1:39 audit.paths: expected a list of paths but received "src". Correct the value.',
      "scopewright.json:1:53 audit.key: expected a path but received 1. Correct the value.",
      'scopewright.json:1:67 audit.failOn[0]: expected "unresolved", "uncataloged", "unknown-scope", "legacy" or "excess" but received "all". Correct the value.',
    ]);
    await write({ "scopewright.json": "{}" });
    expect((await runCli("audit", "src", "--write")).stderr).toContain("--write: the file is missing.");
  });

  it.each(["src", "key.json", "key.d.ts"])("refuses %s as the file of a key before it reads code", async (name) => {
    await write(small);
    for (const option of ["--write", "--check"])
      expect(await runCli("audit", "src", option, name)).toEqual({
        exitCode: 2,
        stdout: "",
        stderr: `${option}: expected a TypeScript or JavaScript file but received "${name}". Name one, such as src/sendgrid-key.ts.\n`,
      });
  });
});
