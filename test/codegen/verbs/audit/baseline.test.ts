import { readFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { withoutBaseline } from "../../../../codegen/src/verbs/audit/baseline.ts";
import { runCli } from "../../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, sdk, write } from "../../audit/workspace.ts";

const open = "client.request({ url: process.argv[2] });\n";
const args = ["audit", "a.ts", "--catalog", catalog, "--baseline", "base.json"];

describe(withoutBaseline.name, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("accepts the findings of the beginning on whatever lines they stand, and no others", async () => {
    await write({ "a.ts": sdk + open });
    expect(await runCli(...args, "--update-baseline")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/base\.json: written\.\n$/u) as string,
    });
    await write({ "a.ts": `${sdk}\n\n\n${open}` });
    const same = await runCli(...args);
    expect(same.exitCode).toBe(0);
    expect(same.stdout).toContain("base.json: accepts 1 finding.\n");
    await write({ "a.ts": `${sdk}${open}${open}` });
    const more = await runCli(...args, "--json");
    expect(more.exitCode).toBe(1);
    expect(JSON.parse(more.stdout)).toMatchObject({ unresolved: [{ line: 4 }], baseline: { accepted: 1, gone: [] } });
  });

  it("says what is no longer found, and drops it when it is updated", async () => {
    await write({ "a.ts": sdk + open });
    await runCli(...args, "--update-baseline");
    await write({ "a.ts": `${sdk}mail.send({});\n` });
    const gone = await runCli(...args);
    expect(gone.exitCode).toBe(0);
    expect(gone.stdout).toMatch(/^base\.json: no longer found: SW102 a\.ts: /mu);
    await runCli(...args, "--update-baseline");
    expect(JSON.parse(await readFile("base.json", "utf8"))).toMatchObject({ accepted: {} });
  });

  it("refuses to overwrite a file that it did not write", async () => {
    await write({ "a.ts": sdk + open, "base.json": '{ "mine": 1 }' });
    const { exitCode, stderr } = await runCli(...args, "--update-baseline");
    expect([exitCode, stderr]).toEqual([
      2,
      "base.json: is not a baseline of the audit; refusing to overwrite it. Move it away, or choose another --baseline; nothing was written.\n",
    ]);
    expect(await readFile("base.json", "utf8")).toBe('{ "mine": 1 }');
  });

  it("is refused without a file before any code is read", async () => {
    expect(await runCli("audit", "src", "--catalog", catalog, "--update-baseline")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: "--update-baseline: the file is missing. Name it with --baseline audit.json.\n",
    });
  });

  it.each([
    [undefined, "base.json: No such file. Write it with --baseline base.json --update-baseline."],
    ["[]", "base.json: expected a baseline of the audit"],
    ['{ "accepted": { "x": -1 } }', "base.json: expected a baseline of the audit"],
  ])("refuses a baseline that is %s", async (text, message) => {
    await write({ "a.ts": sdk + open, ...(text !== undefined && { "base.json": text }) });
    const { exitCode, stderr } = await runCli(...args);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(message);
  });
});
