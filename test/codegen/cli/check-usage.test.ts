import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkUsage } from "../../../codegen/src/cli/check-usage.ts";
import { valid } from "../project.ts";
import { runCli } from "../run-cli.ts";
import { temporaryFolder } from "../temporary-folder.ts";

describe(checkUsage.name, () => {
  const home = process.cwd();
  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  const empty = "expected a value but received an empty one. Check the variable that it comes from.";
  const notShell = "Only a shell replaces ~, and only at the start of a word";

  it.each([
    [["generate", "my.json"], 'generate: expected no argument but received "my.json". Did you mean --catalog my.json?'],
    [["check", "src/api"], 'check: expected no argument but received "src/api". Did you mean --out src/api?'],
    [["validate", "src"], 'validate: expected no argument but received "src". Did you mean --catalog src?'],
    [["generate", "--", "--out"], 'generate: expected no argument but received "--out". Write options before "--".'],
    [
      ["audit", "--", "a", "--json"],
      'argument <paths>: expected a value but received "--json". Write options before "--".',
    ],
    [["diff", "a", "b", "c"], 'diff: expected at most 2 arguments but received "c" as well.'],
    [["generate", "--out", ""], `option '--out <folder>': ${empty}`],
    [["generate", "--runtime="], `option '--runtime <module>': ${empty}`],
    [["audit", ""], `argument <paths>: ${empty}`],
    [["explain", ""], `argument <operation or scope>: ${empty}`],
    [["drift", "--declared", "a", "", "--actual", "b"], `option '--declared <files...>': ${empty}`],
    [["generate", "--out=~/api"], `option '--out <folder>': expected a path but received "~/api". ${notShell}`],
    [["audit", "!~/old"], `argument <paths>: expected a path but received "~/old". ${notShell}`],
    [
      ["import", "https://x.com/a.yaml"],
      'argument <files>: expected a path but received "https://x.com/a.yaml". Nothing',
    ],
  ])("refuses %j", async (args, want) => {
    const { exitCode, stdout, stderr } = await runCli(...args);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(`error: ${want}`);
    expect(stderr).toContain(`Run "npx scopewright ${args[0]} --help" for usage.\n`);
  });

  it("reports every problem at once, to machines as well", async () => {
    const { stdout } = await runCli("audit", "", "~/x", "--granted", "", "--json");
    expect(JSON.parse(stdout)).toMatchObject({
      error: { code: "usage", message: expect.stringMatching(/^argument.+\nargument.+\noption/u) },
    });
  });

  it("leaves modules of a bundler, requests and names that only begin alike", async () => {
    await writeFile("scopes.json", valid);
    expect((await runCli("generate", "--runtime", "~/core", "--out", "~api")).exitCode).toBe(0);
    expect((await runCli("explain", "https://x.com/a")).stderr).not.toContain("Nothing is fetched");
  });
});
