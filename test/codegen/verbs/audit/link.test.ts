import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { auditCommand } from "../../../../codegen/src/verbs/audit/run.ts";
import { runCli } from "../../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, small, write } from "../../audit/workspace.ts";

const own = {
  provider: "Forge",
  hosts: ["api.forge.example"],
  keyTypes: { classic: {} },
  scopes: { "repo:read": { keyTypes: ["classic"], access: "read" } },
  operations: { "GET /repos": { allOf: ["repo:read"], evidence: "documented" } },
  links: { create: "https://forge.example/new?name={name}&scopes={scopes}" },
};

describe(`${auditCommand.name}, asked for a link,`, () => {
  beforeEach(enterWorkspace);
  afterEach(leaveWorkspace);

  it("prints the page that creates the key, in text, JSON and Markdown", async () => {
    await write({ "forge.json": JSON.stringify(own), "a.ts": 'fetch("https://api.forge.example/repos");\n' });
    const link = "https://forge.example/new?name=Forge%20key&scopes=repo%3Aread";
    const args = ["audit", "a.ts", "--catalog", "forge.json", "--link"];
    expect((await runCli(...args)).stdout).toContain(`create this key: ${link}\n`);
    expect(JSON.parse((await runCli(...args, "--json")).stdout)).toMatchObject({ link });
    expect((await runCli(...args, "--markdown")).stdout).toContain(`(<${link}>)`);
  });

  it("says that a catalog has no such page", async () => {
    await write({ ...small, "plain.json": JSON.stringify({ ...own, links: undefined }) });
    expect((await runCli("audit", "src", "--catalog", "plain.json", "--link")).stderr).toContain(
      "plain.json: has no address of a page that creates keys.",
    );
    expect((await runCli("audit", "src", "--catalog", catalog)).stdout).not.toContain("create this key");
  });
});
