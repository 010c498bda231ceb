import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { failuresOf } from "../../../../codegen/src/verbs/audit/failures.ts";
import { runCli } from "../../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, sdk, small, write } from "../../audit/workspace.ts";

const sources: Readonly<Record<string, string>> = {
  unresolved: "client.request({ url: process.argv[2] });\n",
  uncataloged: 'client.request({ url: "/v3/nowhere" });\n',
  "unknown-scope": 'client.request({ url: "/v3/verified_senders" });\n',
};

describe(failuresOf.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it.each(["unresolved", "uncataloged", "unknown-scope"])(
    "ends with 1 on %s where --fail-on names it, and else not",
    async (kind) => {
      await write({ "a.ts": sdk + (sources[kind] ?? "") });
      const named = await runCli("audit", "a.ts", "--catalog", catalog, "--fail-on", `legacy,${kind}`);
      expect(named).toMatchObject({ exitCode: 1, stdout: expect.stringContaining(`failed: 1 ${kind}.\n`) as string });
      expect((await runCli("audit", "a.ts", "--catalog", catalog, "--fail-on", "legacy")).exitCode).toBe(0);
      expect((await runCli("audit", "a.ts", "--catalog", catalog, "--fail-on", "none")).exitCode).toBe(0);
    },
  );

  it("ends with 1 on calls that need a legacy scope", async () => {
    await write({
      "old.json": JSON.stringify({
        hosts: ["api.old.example"],
        keyTypes: { one: {} },
        scopes: { "a.read": { keyTypes: ["one"], access: "read", legacy: "Use b.read." } },
        operations: { "GET /a": { allOf: ["a.read"], evidence: "documented" } },
      }),
      "a.ts": 'fetch("https://api.old.example/a");\n',
    });
    const { exitCode, stdout } = await runCli("audit", "a.ts", "--catalog", "old.json", "--fail-on", "legacy");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("legacy: 1 call, the first at a.ts:1:1: superseded\n  SW303 legacy. Use b.read.\n");
  });

  it("ends with 1 on excess of a live key where --fail-on names it, and on what it lacks always", async () => {
    await write({
      ...small,
      "more.json": '["mail.send", "templates.read", "alerts.read"]',
      "less.json": '["mail.send"]',
    });
    const granted = async (file: string, kinds: string): Promise<number> =>
      (await runCli("audit", "src", "--catalog", catalog, "--granted", file, "--fail-on", kinds)).exitCode;
    expect(await granted("more.json", "excess")).toBe(1);
    expect(await granted("more.json", "none")).toBe(0);
    expect(await granted("less.json", "none")).toBe(1);
    // A second --fail-on adds to the first.
    const twice = ["--granted", "more.json", "--fail-on", "excess", "--fail-on", "legacy"];
    expect((await runCli("audit", "src", "--catalog", catalog, ...twice)).exitCode).toBe(1);
  });

  it("refuses kinds that do not exist", async () => {
    const { exitCode, stderr } = await runCli("audit", "--fail-on", "everything");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("Expected unresolved, uncataloged, unknown-scope, legacy, excess, or none");
    expect((await runCli("audit", "--fail-on", "uncatalogued")).stderr).toContain('Did you mean "uncataloged"?');
    for (const kinds of ["none,unresolved", "legacy, none"])
      expect((await runCli("audit", "--fail-on", kinds)).stderr).toContain(
        `Expected none alone or kinds without it but received "${kinds}".`,
      );
  });
});
