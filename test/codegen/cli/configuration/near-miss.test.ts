import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nearMisses } from "../../../../codegen/src/cli/configuration/near-miss.ts";
import { valid } from "../../project.ts";
import { runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

describe(nearMisses.name, () => {
  it("finds files that are called almost like the configuration, and no others", async () => {
    const folder = await temporaryFolder();
    const alike = [
      "scopewrite.json",
      ".scopewright.json",
      "scopewright.config.ts",
      "scopewright.yaml",
      ".scopewrightrc",
    ];
    const others = ["scopes.json", "scopewright.json", "scopewright.ts", "scopewright.md", "scoped.json", "a.json"];
    await Promise.all([...alike, ...others].map((name) => writeFile(join(folder, name), "{}")));
    await mkdir(join(folder, "scope-wright.json"));
    expect(new Set(nearMisses(folder))).toEqual(new Set(alike));
    expect(nearMisses(join(folder, "none"))).toEqual([]);
  });

  it("is noted on standard error where no configuration is found", async () => {
    const home = process.cwd();
    process.chdir(await temporaryFolder());
    try {
      await writeFile("scopes.json", valid);
      await writeFile("scopewright.config.json", '{ "catalog": "other.json" }');
      expect(await runCli("validate")).toMatchObject({
        exitCode: 0,
        stderr:
          "scopewright.config.json: is not read. A configuration is JSON and is called scopewright.json: rename it.\n",
      });
      await writeFile("scopewright.json", "{}");
      expect((await runCli("validate")).stderr).toBe("");
    } finally {
      process.chdir(home);
    }
  });
});
