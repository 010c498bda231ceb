import { readdir, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadVerbs } from "../../../codegen/src/verbs/load-verbs.ts";
import { invalid, valid } from "../project.ts";
import { runCli } from "../run-cli.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A call of each verb that succeeds or finds something. Exploring needs the built page, and watching does not end. */
const calls: Readonly<Record<string, readonly string[]>> = {
  generate: [],
  check: [],
  validate: [],
  audit: ["a.ts"],
  explain: ["mail.read"],
  drift: ["--declared", "key.json", "--actual", "key.json"],
  diff: ["scopes.json", "scopes.json"],
  import: ["key.json"],
  migrate: ["a.ts"],
  schema: [],
  init: ["--catalog", "new.json"],
};

/** The verbs that need a catalog of the user's own: they write or check its files. */
const own = ["generate", "check", "watch", "validate"];
const bundled = ["audit", "explain", "drift", "import", "migrate", "schema"];
const rows = Object.entries(calls).map(([verb, args]) => ({ verb, args }));

describe("every verb", () => {
  const home = process.cwd();
  beforeEach(async () => {
    process.chdir(await temporaryFolder());
    const code = 'import client from "@sendgrid/client";\nclient.request({ url: "/v3/alerts" });\n';
    const catalog = { ...(JSON.parse(valid) as object), hosts: ["api.sendgrid.com"] };
    const operations = { "GET /v3/alerts": { allOf: ["mail.read"], evidence: "documented" } };
    await writeFile("scopes.json", JSON.stringify({ ...catalog, operations }));
    await writeFile("key.json", '{ "name": "a", "scopes": ["mail.read"] }');
    await writeFile("a.ts", code);
  });
  afterEach(() => process.chdir(home));

  it("stands in the help, with an example, the exit codes and the catalog by default", async () => {
    const { stdout } = await runCli("--help");
    const verbs = Array.from(stdout.matchAll(/^ {2}(\w+) (?:\[|<)/gmu), ([, verb = ""]) => verb);
    expect(verbs.filter((verb) => verb !== "help").sort()).toEqual(
      [...Object.keys(calls), "watch", "explore", "completion"].sort(),
    );
    for (const verb of verbs.filter((each) => each !== "help")) {
      const help = (await runCli(verb, "--help")).stdout;
      expect(help).toMatch(new RegExp(`\\nExamples?:\\n  \\$ npx scopewright ${verb}\\b`, "u"));
      expect(help).toMatch(/\nExit codes:\n {2}0 {2}.*\n(?: {2}1 {2}.*\n)? {2}2 {2}.*\n/u);
      if (own.includes(verb)) expect(help).toContain("(default: scopes.json)");
      if (bundled.includes(verb)) expect(help.replace(/\s+/gu, " ")).toContain("or else SendGrid's catalog");
    }
    expect(await loadVerbs(["generate"])).toHaveLength(1);
  });

  it.each(rows)("$verb prints its result on standard output, or with --json one value", async ({ verb, args }) => {
    if (verb === "check") await runCli("generate");
    const people = await runCli(verb, ...args);
    expect([0, 1]).toContain(people.exitCode);
    expect(people).toMatchObject({ stdout: expect.stringMatching(/\n$/u) as string, stderr: "" });
    const rest = verb === "init" ? ["--catalog", "newer.json"] : args;
    const machine = await runCli(verb, ...rest, "--json");
    expect(machine.exitCode).toBe(people.exitCode);
    expect(JSON.parse(machine.stdout)).toBeTypeOf("object");
  });

  it.each([...rows, { verb: "watch", args: [] }, { verb: "explore", args: [] }])(
    "$verb prints one JSON value also where it ends with 2",
    async ({ verb, args }) => {
      for (const wrong of [["--jsonn"], ["--catalog"], ["--config", "none.json"]]) {
        const { exitCode, stdout, stderr } = await runCli(verb, ...args, "--json", ...wrong);
        const { error } = JSON.parse(stdout) as { readonly error: { readonly code: string; readonly message: string } };
        expect({ exitCode, code: error.code }).toEqual({ exitCode: 2, code: wrong[1] ? "not-found" : "usage" });
        expect(stderr).toContain(error.message.split("\n")[0]);
      }
    },
  );

  it.each(bundled)("%s falls back to SendGrid's catalog and says so, unless another one is named", async (verb) => {
    await writeFile("scopes.json", "");
    process.chdir(await temporaryFolder());
    await writeFile("key.json", '{ "name": "a", "scopes": ["mail.send"] }');
    await writeFile("a.ts", "export {};\n");
    const args = (calls[verb] ?? []).map((word) => word.replace("mail.read", "mail.send"));
    const { exitCode, stderr } = await runCli(verb, ...args);
    expect([exitCode, stderr]).toEqual([
      0,
      "scopes.json: no such file here, so SendGrid's catalog is used, which comes with the command.\n",
    ]);
    expect(await runCli(verb, ...args, "--catalog", "scopes.json")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/^scopes\.json: No such file\./u) as string,
    });
  });

  it.each(own.filter((verb) => verb !== "watch"))("%s needs a catalog of the user's own", async (verb) => {
    process.chdir(await temporaryFolder());
    expect(await runCli(verb)).toMatchObject({ exitCode: 2, stdout: "" });
    expect(await readdir(".")).toEqual([]);
  });

  it("reports the issues of a catalog on standard error, and as one value", async () => {
    await writeFile("scopes.json", invalid);
    for (const verb of ["generate", "check", "schema", "migrate"]) {
      const { exitCode, stdout, stderr } = await runCli(verb, ...(calls[verb] ?? []), "--json");
      expect({ verb, exitCode }).toEqual({ verb, exitCode: 1 });
      expect(JSON.parse(stdout)).toMatchObject({ ok: false, catalog: "scopes.json" });
      expect(stderr).toContain("scopes.json: 3 issues.");
    }
  });

  it("completes verbs and options, in scripts for four shells, however a shell is written", async () => {
    const log = vi.spyOn(console, "log").mockImplementation(() => undefined);
    const printed = async (...args: readonly string[]): Promise<string> => {
      log.mockClear();
      expect((await runCli(...args)).exitCode).toBe(0);
      return log.mock.calls.flat().join("\n");
    };
    for (const shell of ["bash", "zsh", "fish", "Bash", "/usr/bin/zsh"])
      expect(await printed("completion", shell)).toContain("scopewright complete -- ");
    for (const shell of ["PowerShell", "pwsh", "C:\\Program Files\\PowerShell\\pwsh.exe"])
      expect(await printed("completion", shell)).toContain("Register-ArgumentCompleter");
    expect(await printed("complete", "--", "gen")).toContain("generate\t");
    expect(await printed("complete", "--", "check", "--im")).toContain("--import-extension\t");
    log.mockRestore();
    expect(await runCli("completion", "csh")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("There are scripts for bash, zsh, fish, powershell.") as string,
    });
  });
});
