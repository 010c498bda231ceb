import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { format } from "prettier";
import { describe, expect, it } from "vitest";
import { checkCommand } from "../../../../codegen/src/verbs/check/run.ts";
import { catalogText, fileNames, invalid, project, scope } from "../../project.ts";
import { runCli } from "../../run-cli.ts";

describe(checkCommand.name, () => {
  it("finds nothing right after generating", async () => {
    const { options, out } = await project();
    await runCli("generate", ...options);
    expect(await runCli("check", ...options)).toEqual({ exitCode: 0, stdout: `${out}: up to date.\n`, stderr: "" });
    const { exitCode, stdout } = await runCli("check", ...options, "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      ok: true,
      missing: [],
      stale: [],
      orphaned: [],
      scopes: { added: [], removed: [], changed: [] },
      formattingOnly: false,
    });
  });

  it("names the scopes that were added, removed and changed, and writes nothing", async () => {
    const { options, out, catalog } = await project();
    await runCli("generate", ...options);
    const before = await readFile(join(out, "scopes.ts"), "utf8");
    await writeFile(catalog, catalogText({ "mail.send": { ...scope, description: "New." }, "mail.2fa": scope }));
    const { exitCode, stdout, stderr } = await runCli("check", ...options, "--json");
    const next = `npx scopewright generate --catalog ${relative("", catalog)} --out ${relative("", out)}`;
    const stale = ["types.ts", "details.ts", "scopes.ts", "tables.ts", "keys.ts"];
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      ok: false,
      missing: [],
      stale,
      orphaned: [],
      scopes: { added: ["mail.2fa"], removed: ["mail.read"], changed: ["mail.send"] },
      formattingOnly: false,
      next,
    });
    expect(stderr).toBe(
      `stale: ${stale.join(", ")}
scopes added: mail.2fa
scopes removed: mail.read
scopes changed: mail.send
${out}: is out of date with ${catalog}. Run "${next}".
`,
    );
    expect(await readFile(join(out, "scopes.ts"), "utf8")).toBe(before);
  });

  it("reports missing and left over files", async () => {
    const { options, out } = await project();
    const { exitCode, stdout } = await runCli("check", ...options, "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      ok: false,
      missing: fileNames,
      scopes: { added: ["mail.read", "mail.send"] },
    });
    expect(await readdir(join(out, ".."))).toEqual(["scopes.json"]);

    await runCli("generate", ...options);
    await writeFile(join(out, "old.ts"), await readFile(join(out, "types.ts")));
    const found = await runCli("check", ...options);
    expect(found.stdout.split("\n")[0]).toBe("orphaned: old.ts");
  });

  it("reports when only the formatting differs", async () => {
    const { options, out, catalog } = await project();
    await runCli("generate", ...options);
    const types = join(out, "types.ts");
    const next = `npx scopewright generate --catalog ${relative("", catalog)} --out ${relative("", out)}`;
    await writeFile(
      types,
      await format(await readFile(types, "utf8"), { parser: "typescript", useTabs: true, singleQuote: true }),
    );
    expect(await runCli("check", ...options)).toEqual({
      exitCode: 1,
      stderr: "",
      stdout: `stale: types.ts
Only the formatting differs.
${out}: is out of date with ${catalog}. Run "${next}".
`,
    });
  });

  it("takes no offence at line breaks that Git has changed, and leaves such files alone", async () => {
    const { options, out } = await project();
    await runCli("generate", ...options);
    for (const name of fileNames) {
      const text = await readFile(join(out, name), "utf8");
      await writeFile(join(out, name), text.replaceAll("\n", "\r\n"));
    }
    expect(await runCli("check", ...options)).toEqual({ exitCode: 0, stdout: `${out}: up to date.\n`, stderr: "" });
    expect((await runCli("generate", ...options)).stdout).toBe(`${out}: up to date.\n`);
    expect(await readFile(join(out, "types.ts"), "utf8")).toContain("\r\n");
  });

  it("shows what a damaged file says without letting it act on the terminal", async () => {
    const { options, out } = await project();
    await runCli("generate", ...options);
    const details = join(out, "details.ts");
    const text = await readFile(details, "utf8");
    await writeFile(details, text.replace(`"mail.read"`, `"\\u001b[2Jmail"`));
    const { stdout } = await runCli("check", ...options);
    expect(stdout).toContain("scopes removed: \\u{1B}[2Jmail\n");
  });

  it("reports every issue of an invalid catalog", async () => {
    const { options, catalog } = await project(invalid);
    const { exitCode, stdout, stderr } = await runCli("check", ...options, "--json");
    expect(exitCode).toBe(1);
    const { issues, ...rest } = JSON.parse(stdout) as { readonly issues: readonly object[] };
    expect(rest).toEqual({ ok: false, catalog });
    expect(issues).toHaveLength(3);
    expect(stderr.endsWith(`${catalog}: 3 issues.\n`)).toBe(true);
  });
});
