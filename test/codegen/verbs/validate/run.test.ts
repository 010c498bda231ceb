import { describe, expect, it } from "vitest";
import { validateCommand } from "../../../../codegen/src/verbs/validate/run.ts";
import { project, valid } from "../../project.ts";
import { runCli } from "../../run-cli.ts";

describe(validateCommand.name, () => {
  it("counts what a valid catalog has", async () => {
    const { catalog } = await project();
    expect(await runCli("validate", "--catalog", catalog, "--json")).toEqual({
      exitCode: 0,
      stdout: `${JSON.stringify({ ok: true, catalog, issues: [] }, undefined, 2)}\n`,
      stderr: `${catalog}: valid, 2 scopes, 1 key type, 0 operations.\n`,
    });
  });

  it("gives issues as data", async () => {
    const { catalog } = await project(valid.replaceAll(`"read"`, `"write"`).replace(`"write"`, `"raed"`));
    const { exitCode, stdout, stderr } = await runCli("validate", "--catalog", catalog, "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      catalog,
      issues: [
        {
          file: catalog,
          line: 10,
          column: 17,
          path: `scopes["mail.read"].access`,
          expected: `"read" or "write"`,
          received: `"raed"`,
          suggestion: "read",
        },
      ],
    });
    expect(stderr).toBe(
      `${catalog}:10:17 scopes["mail.read"].access: expected "read" or "write" but received "raed". Did you mean "read"?\n${catalog}: 1 issue.\n`,
    );
  });

  it.each([
    { title: "no JSON", text: "{", want: /:1:\d+:? .*expected .* but received / },
    { title: "nothing", text: "", want: /:1:1:? .*expected .* but received / },
    { title: "another shape", text: "[]", want: /:1:1: expected an object for a catalog but received an array\.\n/ },
  ])("tells what is wrong with a catalog that is $title", async ({ text, want }) => {
    const { catalog } = await project(text);
    const { exitCode, stderr } = await runCli("validate", "--catalog", catalog);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(want);
  });
});
