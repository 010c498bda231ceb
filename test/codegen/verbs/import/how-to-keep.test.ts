import { writeFile } from "node:fs/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { howToKeep } from "../../../../codegen/src/verbs/import/how-to-keep.ts";
import { runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

describe(howToKeep, () => {
  const home = process.cwd();

  beforeEach(async () => process.chdir(await temporaryFolder()));
  afterEach(() => process.chdir(home));

  it("says that a copy comes first where the catalog that was read comes with the command", async () => {
    await writeFile("list.txt", "mail.send\nlabels.read\n");
    const { exitCode, stdout } = await runCli("import", "list.txt");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(
      /scopes\.json: not changed\. Copy it to scopes\.json, and run again with --write to add what is new\.\n$/u,
    );
  });
});
