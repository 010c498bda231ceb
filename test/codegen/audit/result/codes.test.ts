import { describe, expect, it } from "vitest";
import { codeOf, codes, findCode } from "../../../../codegen/src/audit/result/codes.ts";
import { runCli } from "../../run-cli.ts";
import { catalog, enterWorkspace, leaveWorkspace, write } from "../workspace.ts";

describe(codeOf.name, () => {
  it.each([
    ["the method is not known: `verb` comes from outside the code", "SW101"],
    ["the path is not known: `method` comes from outside the code", "SW102"],
    ["the call has no path", "SW102"],
    ["the host is not known: `base` comes from outside the code", "SW103"],
    ["the SMTP host of the transport is not known", "SW103"],
    ["`acme-sendgrid` is a package or file that the audit does not know", "SW104"],
    ["a URL of the provider is given to `send`, which the audit does not know", "SW104"],
    ["the client is handed to code that the audit does not read", "SW105"],
    ["`fly` of @sendgrid/mail is not known", "SW106"],
    ["the code takes too many steps to follow, and calls from here on may be missing", "SW107"],
    ["the path is not known: the code that computes it is too complex to follow", "SW107"],
    ["the path is not known: more than 512 alternatives", "SW107"],
    ["the URL of the provider `https://api.example.com` goes where no call of it is found", "SW110"],
    ["the code nests too deep to follow", "SW108"],
    ["what it asks for depends on itself", "SW109"],
    ["the file has a syntax error, and calls after it may be missing: ')' expected.", "SW201"],
    ["the file is too large to parse", "SW202"],
    ["the file cannot be read: permission denied", "SW203"],
    ["an expression in the markup names api.sendgrid.com, and only script blocks are analysed", "SW204"],
    ["something that no other code is for", "SW100"],
  ])("gives %j the code %s", (reason, code) => {
    expect(codeOf(reason).code).toBe(code);
  });
});

describe(findCode.name, () => {
  it("has each code and each name once, in order", () => {
    expect(new Set(codes.map(({ name }) => name)).size).toBe(codes.length);
    expect(codes.map(({ code }) => code)).toEqual([...new Set(codes.map(({ code }) => code))].sort());
  });

  it("is what explain prints for a code, without a catalog", async () => {
    const { exitCode, stdout, stderr } = await runCli("explain", "sw102", "--catalog", "none.json");
    expect(exitCode).toBe(0);
    expect(stdout + stderr).toMatch(/^SW102 path-unknown: A request goes to the provider.*\nnext step: /u);
  });

  it("is what explain prints for the name of a code, unless the catalog has something of that name", async () => {
    await enterWorkspace();
    const { stdout } = await runCli("explain", "SW303");
    expect(await runCli("explain", "legacy", "--catalog", catalog)).toMatchObject({ exitCode: 0, stdout });
    await write({
      "own.json": '{ "keyTypes": { "a": {} }, "scopes": { "legacy": { "keyTypes": ["a"], "access": "read" } } }',
    });
    expect((await runCli("explain", "legacy", "--catalog", "own.json")).stdout).not.toContain("SW303");
    leaveWorkspace();
  });
});
