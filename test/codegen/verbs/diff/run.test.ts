import { execFileSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { diffCommand } from "../../../../codegen/src/verbs/diff/run.ts";
import { runCli } from "../../run-cli.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { base, scope, textOf, without } from "../catalogs.ts";

const wider = textOf({ scopes: { ...base.scopes, "tags.write": scope() } });
const narrower = textOf({ scopes: without(base.scopes, "tags.read") });

describe(diffCommand, () => {
  const home = process.cwd();
  let folder = "";

  beforeEach(async () => {
    folder = await temporaryFolder();
    process.chdir(folder);
  });
  afterEach(() => process.chdir(home));

  const git = (...args: readonly string[]): void => {
    const identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    execFileSync("git", [...identity, ...args], { cwd: folder, stdio: "pipe" });
  };
  const commit = async (text: string, path = "scopes.json"): Promise<void> => {
    await mkdir(join(folder, path, ".."), { recursive: true });
    await writeFile(join(folder, path), text);
    git("add", "--all");
    git("commit", "--quiet", "--message", "catalog");
  };

  it("compares two files and prints exactly release and changes for machines", async () => {
    await writeFile("old.json", textOf());
    await writeFile("new.json", wider);
    const { exitCode, stdout } = await runCli("diff", "old.json", "new.json", "--json");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      release: "minor",
      changes: [
        {
          kind: "scope-added",
          subject: "tags.write",
          release: "minor",
          message: "Scope `tags.write` was added for keys of type `general`.",
        },
      ],
    });
  });

  it("prints a command that rewrites code after a renaming", async () => {
    await writeFile("old.json", textOf());
    await runCli("generate", "--catalog", "old.json", "--out", "my code/generated");
    const scopes = { ...without(base.scopes, "tags.read"), "labels.read": scope() };
    await writeFile("new 2.json", textOf({ scopes, retired: { "tags.read": { use: ["labels.read"] } } }));
    const code =
      'import { generalKey } from "./generated/index.js";\ngeneralKey({ name: "a", scopes: ["tags.read"] });\n';
    await writeFile("my code/a.ts", code);
    const { stdout } = await runCli("diff", "old.json", "new 2.json");
    const command = /^Run "npx scopewright (.*)" to rewrite/mu.exec(stdout)?.[1] ?? "";
    expect(command).toBe("migrate . --catalog 'new 2.json'");
    const words = Array.from(command.matchAll(/'(.*?)'|\S+/gu), ([word, quoted]) => quoted ?? word);
    expect(await runCli(...words)).toMatchObject({ exitCode: 0 });
    expect(await readFile("my code/a.ts", "utf8")).toBe(code.replace("tags.read", "labels.read"));
  });

  it("reads git revisions, of a file in the root and in a folder", async () => {
    git("init", "--quiet");
    await commit(textOf());
    await commit(narrower);
    await commit(textOf(), "deep/catalog.json");
    const first = await runCli("diff", "HEAD~2:scopes.json", "HEAD~1:scopes.json", "--json");
    expect(JSON.parse(first.stdout)).toMatchObject({ release: "major", changes: [{ kind: "scope-removed" }] });
    const second = await runCli("diff", "HEAD:scopes.json", "HEAD:deep/catalog.json", "--json");
    expect(JSON.parse(second.stdout)).toMatchObject({ release: "minor" });
    process.chdir("deep");
    const third = await runCli("diff", "HEAD:./catalog.json", "catalog.json", "--json");
    expect(JSON.parse(third.stdout)).toEqual({ release: "none", changes: [] });
  });

  it.skipIf(process.platform === "win32")("prefers a file whose name looks like a revision", async () => {
    git("init", "--quiet");
    await commit(narrower);
    await writeFile("HEAD:scopes.json", wider);
    await writeFile("base.json", textOf());
    const { stdout } = await runCli("diff", "base.json", "HEAD:scopes.json", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ release: "minor" });
  });

  it.each(["HEAD:none.json", "nowhere:scopes.json", "--upload-pack=x:y", "HEAD:"])(
    "ends with 2 where %s is neither a file nor a revision",
    async (name) => {
      git("init", "--quiet");
      await commit(textOf());
      const { exitCode, stdout, stderr } = await runCli("diff", "scopes.json", "--", name);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect(stderr.startsWith(`${name}: `)).toBe(true);
      expect(stderr).toMatch(/: (?:expected a file, or a git revision and a path, but received neither|No such file)/);
    },
  );

  it("hands nothing to git that git could take for an option", async () => {
    await writeFile("scopes.json", textOf());
    const { exitCode, stderr } = await runCli("diff", "scopes.json", "--", "--help:x");
    expect(exitCode).toBe(2);
    expect(stderr).toBe("--help:x: No such file. Check the path.\n");
  });

  it("reports in git's words what is wrong with a revision", async () => {
    git("init", "--quiet");
    await commit(textOf());
    expect(await runCli("diff", "HEAD~1:scopes.json", "scopes.json")).toEqual({
      exitCode: 2,
      stdout: "",
      stderr:
        "HEAD~1:scopes.json: expected a file, or a git revision and a path, but received neither (invalid object name 'HEAD~1'). " +
        'Check the path; in a revision it starts at the root of the repository, or with "./" in this folder.\n',
    });
  });

  it("refuses what is no text, in a file and in a revision", async () => {
    git("init", "--quiet");
    await commit(textOf());
    await writeFile("latin.json", Buffer.from(textOf({ provider: "é" }), "latin1"));
    git("add", "latin.json");
    git("commit", "--quiet", "--message", "latin");
    for (const name of ["latin.json", "HEAD:latin.json"]) {
      expect(await runCli("diff", "scopes.json", name)).toEqual({
        exitCode: 2,
        stdout: "",
        stderr: `${name}: expected text in UTF-8 but received other bytes. Save it as UTF-8.\n`,
      });
    }
  });

  it("ends with 2 outside a repository", async () => {
    await writeFile("scopes.json", textOf());
    const { exitCode, stderr } = await runCli("diff", "HEAD:scopes.json", "scopes.json");
    expect(exitCode).toBe(2);
    expect(stderr).toContain("expected a file, or a git revision and a path, but received neither");
  });

  it("reports the issues of both catalogs at once", async () => {
    await writeFile("old.json", "{}");
    await writeFile("new.json", "[");
    const { exitCode, stdout, stderr } = await runCli("diff", "old.json", "new.json", "--json");
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: false });
    expect(stderr).toContain("old.json:1:1 keyTypes: expected");
    expect(stderr).toContain("new.json:1:2: expected");
  });

  it.each([
    ["major", wider, 0],
    ["major", narrower, 1],
    ["minor", wider, 1],
    ["minor", textOf({ provider: "Sample" }), 0],
    ["patch", textOf({ provider: "Sample" }), 1],
    ["patch", textOf(), 0],
  ])("with --fail-on %s ends with 1 at that release or a stronger one", async (release, text, expected) => {
    await writeFile("old.json", textOf());
    await writeFile("new.json", text);
    const { exitCode } = await runCli("diff", "old.json", "new.json", "--fail-on", release);
    expect(exitCode).toBe(expected);
  });

  it("refuses another release, and Markdown for machines", async () => {
    expect((await runCli("diff", "a", "b", "--fail-on", "huge")).exitCode).toBe(2);
    expect((await runCli("diff", "a", "b", "--json", "--markdown")).exitCode).toBe(2);
  });

  it("writes text for people and leaves standard output alone", async () => {
    await writeFile("old.json", textOf());
    await writeFile("new.json", textOf({ provider: "Sample", scopes: without(base.scopes, "tags.read") }));
    const { stderr, stdout } = await runCli("diff", "old.json", "new.json");
    expect(stderr).toBe("");
    expect(stdout).toBe(
      [
        "Breaking changes (major):",
        "  Scope `tags.read` was removed: code that asks for it no longer compiles.",
        "Corrections (patch):",
        "  The provider is now called `Sample`: nothing but words.",
        "2 changes: a major release.",
        "",
      ].join("\n"),
    );
  });

  it("writes a part of a changelog to standard output with --markdown", async () => {
    await writeFile("old.json", textOf());
    await writeFile("new.json", textOf({ scopes: { ...without(base.scopes, "tags.read"), "a`b": scope() } }));
    const { stdout, stderr } = await runCli("diff", "old.json", "new.json", "--markdown");
    expect(stderr).toBe("");
    expect(stdout).toBe(
      [
        "### Breaking changes",
        "",
        "- Scope `tags.read` was removed: code that asks for it no longer compiles.",
        "",
        "### Additions",
        "",
        "- Scope `` a`b `` was added for keys of type `general`.",
        "",
      ].join("\n"),
    );
  });

  it("says so where nothing changed", async () => {
    await writeFile("old.json", textOf());
    expect((await runCli("diff", "old.json", "old.json")).stdout).toBe("No release needed.\n");
    expect((await runCli("diff", "old.json", "old.json", "--markdown")).stdout).toBe("No release needed.\n");
  });
});
