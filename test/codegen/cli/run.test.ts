import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { run } from "../../../codegen/src/cli/run.ts";
import { builtCli, type Ended } from "../../hostile/built-cli.ts";
import { fileNames, invalid, project } from "../project.ts";
import { runCli } from "../run-cli.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const verbs: ReadonlySet<string> = new Set(["generate", "check", "validate", "explore", "drift"]);

describe(run.name, () => {
  it.each(["generate", "check", "validate"])("%s ends with 2 where there is no catalog", async (verb) => {
    const catalog = join(await temporaryFolder(), "none.json");
    expect(await runCli(verb, "--catalog", catalog)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `${catalog}: No such file. Check the path, or write a first catalog there with "npx scopewright init --catalog ${catalog}".\n`,
    });
  });

  it.each(["generate", "check", "validate"])("%s ends with 2 where the catalog is a folder", async (verb) => {
    const catalog = await temporaryFolder();
    expect(await runCli(verb, "--catalog", catalog)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `${catalog}: expected a file but received a folder. Name a file, or move the folder away.\n`,
    });
  });

  it.each(["generate", "check"])("%s ends with 2 where the output folder is a file", async (verb) => {
    const { catalog, folder } = await project();
    const out = join(folder, "file");
    await writeFile(out, "mine");
    expect(await runCli(verb, "--catalog", catalog, "--out", out)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `${out}: expected a folder but received a file. Name a folder, or move the file away.\n`,
    });
    expect(await readFile(out, "utf8")).toBe("mine");
  });

  it.each(["--version", "-v", "-V"])("says with %s which version it is, and nothing else", async (option) => {
    const manifest = await readFile(new URL("../../../codegen/package.json", import.meta.url), "utf8");
    const { version } = JSON.parse(manifest) as { readonly version: string };
    expect(await runCli(option)).toEqual({ exitCode: 0, stdout: `${version}\n`, stderr: "" });
  });

  it.each([
    { args: ["generate", "--otu", "x"], want: "error: unknown option '--otu'\n(Did you mean --out?)\n" },
    { args: ["check", "--catalgo", "x"], want: "error: unknown option '--catalgo'\n(Did you mean --catalog?)\n" },
    { args: ["validate", "--jsn"], want: "error: unknown option '--jsn'\n(Did you mean --json?)\n" },
    { args: ["generat"], want: "error: unknown command 'generat'\n(Did you mean generate?)\n" },
    { args: ["gen"], want: "error: unknown command 'gen'\n(Did you mean generate?)\n" },
    { args: ["Ex"], want: "error: unknown command 'Ex'\n(Did you mean one of explain, explore?)\n" },
    { args: ["check", "--cat", "x"], want: "error: unknown option '--cat'\n(Did you mean --catalog?)\n" },
    {
      args: ["explore", "--open=yes"],
      want: "error: unknown option '--open=yes'\n(Did you mean --open, which takes no value?)\n",
    },
    {
      args: ["drift", "--declare", "a.json", "--actual", "b.json"],
      want: "error: required option '--declared <files...>' not specified\n(Did you mean --declared by --declare?)\n",
    },
    { args: ["drift"], want: "error: required option '--declared <files...>' not specified\n" },
    { args: ["check", "--zzz"], want: "error: unknown option '--zzz'\n" },
    { args: ["--vers"], want: "error: unknown option '--vers'\n(Did you mean --version?)\n" },
    { args: ["-q"], want: "error: unknown option '-q'\n" },
    { args: ["chekc"], want: "error: unknown command 'chekc'\n(Did you mean check?)\n" },
    {
      args: ["generate", "more"],
      want: 'error: generate: expected no argument but received "more". Did you mean --out more?\n',
    },
    { args: ["generate", "--catalog"], want: "error: option '--catalog <file>' argument missing\n" },
    {
      args: ["check", "--import-extension", ".mjs"],
      want: "error: option '--import-extension <extension>' argument '.mjs' is invalid. Allowed choices are .js, .ts, none.\n",
    },
  ])("ends with 2 and tells what it did not understand: $args", async ({ args, want }) => {
    expect(await runCli(...args)).toEqual({
      exitCode: 2,
      stdout: "",
      stderr: `${want}Run \"npx scopewright ${verbs.has(args[0] ?? "") ? `${args[0]} ` : ""}--help\" for usage.\n`,
    });
  });

  it("ends with 2 and shows what there is where nothing was asked", async () => {
    const { exitCode, stdout, stderr } = await runCli();
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^Usage: scopewright \[options\] \[command\]\n/);
  });

  it("helps with every verb", async () => {
    const { exitCode, stdout, stderr } = await runCli("--help");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const verbs = Array.from(stdout.matchAll(/^ {2}(\w+) \[options\]/gm), ([, verb = ""]) => verb);
    expect(verbs).toEqual(expect.arrayContaining(["generate", "check", "validate"]));
    for (const verb of verbs) {
      const help = await runCli(verb, "--help");
      expect({ verb, exitCode: help.exitCode, stderr: help.stderr }).toEqual({ verb, exitCode: 0, stderr: "" });
      expect(help.stdout.startsWith(`Usage: scopewright ${verb} [options]`)).toBe(true);
      expect(help.stdout).toContain("--json");
      expect(await runCli("help", verb)).toEqual(help);
    }
  });

  it("says the same with NO_COLOR, and never in colour", async () => {
    const { options } = await project(invalid);
    const plain = [await runCli("generate", ...options), await runCli("--help"), await runCli("generat")];
    vi.stubEnv("NO_COLOR", "1");
    vi.stubEnv("FORCE_COLOR", undefined);
    try {
      expect([await runCli("generate", ...options), await runCli("--help"), await runCli("generat")]).toEqual(plain);
    } finally {
      vi.unstubAllEnvs();
    }
    expect(JSON.stringify(plain)).not.toContain("\\u001b");
  });

  it("reports a defect of its own in a sentence, and ends with 2", async () => {
    let said = "";
    const streams = { stderr: { write: (text: string) => (said += text) }, stdout: { write: () => true } };
    expect(await run(["check"], streams, fail)).toBe(2);
    expect(said).toMatch(
      /^scopewright \S+: a defect of the command: broken pipe\. Please report it with the command line\./u,
    );
  });

  it("runs as a process of its own, with its exit code and both streams", async () => {
    const { folder } = await project();
    const start = (...args: readonly string[]): Promise<Ended> => builtCli().run(args, { cwd: folder });
    const ok = { ok: true, written: fileNames, removed: [], unchanged: [] };
    expect(await start("generate", "--json")).toEqual({
      ...{ code: 0, signal: null },
      stdout: `${JSON.stringify(ok, undefined, 2)}\n`,
      stderr: `generated: wrote ${fileNames.join(", ")}.\n`,
    });
    await writeFile(join(folder, "scopes.json"), invalid);
    expect(await start("check")).toMatchObject({ code: 1, stdout: "" });
    expect(await start("check", "--catalog", "none.json")).toMatchObject({ code: 2, stdout: "" });
  });
});

function fail(): never {
  throw new Error("broken pipe");
}
