import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project, valid, type Project } from "../codegen/project.ts";
import { runCli } from "../codegen/run-cli.ts";
import { anyText } from "./arbitrary-text.ts";
import { expectHarmless } from "./expect-harmless.ts";
import { snapshot } from "./snapshot.ts";
import { runsOf } from "../property-runs.ts";

/** Fails unless both verbs say one sentence of place, expected, received and next step, end with 2, and change nothing. */
async function refuse({ folder }: Project, options: readonly string[], verbs = ["generate", "check"]): Promise<string> {
  const before = snapshot(folder);
  let said = "";
  for (const verb of verbs) {
    const { exitCode, stdout, stderr } = await runCli(verb, ...options);
    expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^\S+: (?:expected .* but received .*|is not a generated file; .*|No such file)\. .*\.\n$/);
    said = stderr;
  }
  expect(snapshot(folder)).toEqual(before);
  return said;
}

describe("an output folder with something in the way", () => {
  it("is refused where a folder has a file's name", async () => {
    const made = await project();
    await runCli("generate", ...made.options);
    mkdirSync(join(made.folder, "other/types.ts"), { recursive: true });
    writeFileSync(join(made.folder, "other/types.ts/precious"), "precious");
    expect(await refuse(made, [...made.options, "--out", join(made.folder, "other")])).toContain(
      "other/types.ts: is not a generated file",
    );
  });

  it.each([
    { title: "a file elsewhere", target: "outside/precious.ts" },
    { title: "a generated file elsewhere", target: "outside/index.ts" },
    { title: "nowhere", target: "outside/none.ts" },
    { title: "itself", target: "generated/types.ts" },
    { title: "a folder", target: "outside" },
  ])("is refused where a link with a file's name leads to $title", async ({ target }) => {
    const made = await project();
    await runCli("generate", ...made.options, "--out", join(made.folder, "outside"));
    writeFileSync(join(made.folder, "outside/precious.ts"), "precious");
    mkdirSync(made.out);
    symlinkSync(join(made.folder, target), join(made.out, "types.ts"));
    expect(await refuse(made, made.options)).toContain("generated/types.ts: is not a generated file");
  });

  it("leaves alone what links with other names lead to", async () => {
    const made = await project();
    await runCli("generate", ...made.options, "--out", join(made.folder, "outside"));
    const outside = snapshot(join(made.folder, "outside"));
    mkdirSync(made.out);
    for (const name of ["orphan.ts", ".scopewright-1.tmp", "README.md"])
      symlinkSync(join(made.folder, "outside/index.ts"), join(made.out, name));
    symlinkSync(join(made.folder, "outside"), join(made.out, ".scopewright-999999999.tmp"));
    expect(await runCli("generate", ...made.options)).toMatchObject({ exitCode: 0 });
    expect(snapshot(join(made.folder, "outside"))).toEqual(outside);
    expect(snapshot(made.out)["orphan.ts"]).toMatch(/^link to /);
  });

  it.each([".scopewright-commit", ".scopewright-999999999.tmp"])(
    "never takes what someone planted as %s for its own",
    async (name) => {
      const made = await project();
      const outside = join(made.folder, "outside");
      await runCli("generate", ...made.options, "--out", outside);
      const before = snapshot(outside);
      const places: readonly ((path: string) => void)[] = [
        (path) => symlinkSync(outside, path),
        (path) => symlinkSync(join(outside, "index.ts"), path),
        (path) => writeFileSync(path, "a file"),
        (path) => mkdirSync(join(path, "folder/in it"), { recursive: true }),
        (path) => {
          mkdirSync(path);
          symlinkSync(join(outside, "index.ts"), join(path, "index.ts"));
          symlinkSync(join(outside, "none"), join(path, "none.ts"));
        },
      ];
      mkdirSync(made.out);
      for (const place of places) {
        place(join(made.out, name));
        const planted = snapshot(made.out);
        const isRefused = name === ".scopewright-commit";
        expect(await runCli("generate", ...made.options)).toMatchObject({ exitCode: isRefused ? 2 : 0 });
        if (isRefused) expect(snapshot(made.out)).toEqual(planted);
        else expect(snapshot(made.out)).toMatchObject(planted);
        expect(snapshot(outside)).toEqual(before);
        rmSync(join(made.out, name), { recursive: true });
        if (!isRefused) expectHarmless(made.out);
      }
    },
  );

  it("is one through a link, which is followed and stays", async () => {
    const made = await project();
    mkdirSync(join(made.folder, "real"));
    symlinkSync("real", made.out);
    expect(await runCli("generate", ...made.options)).toMatchObject({ exitCode: 0 });
    expectHarmless(join(made.folder, "real"));
    expect(snapshot(made.folder)["generated"]).toBe("link to real");
  });
});

describe("an --out that is no folder", () => {
  it.each([
    { title: "a file", out: "file" },
    { title: "in a file", out: "file/generated" },
    { title: "deep in a file", out: "file/a/b" },
    { title: "a link to a file", out: "link" },
    { title: "a link to nowhere", out: "dangling" },
    { title: "in a link to nowhere", out: "dangling/generated" },
    { title: "a link to itself", out: "circle" },
    { title: "the catalog", out: "scopes.json" },
    { title: "of too long a name", out: "x".repeat(300) },
    { title: "of a name with a NUL", out: "a\0b" },
  ])("is refused where it is $title", async ({ out }) => {
    const made = await project();
    writeFileSync(join(made.folder, "file"), "precious");
    symlinkSync(join(made.folder, "file"), join(made.folder, "link"));
    symlinkSync(join(made.folder, "none/none"), join(made.folder, "dangling"));
    symlinkSync(join(made.folder, "circle"), join(made.folder, "circle"));
    await refuse(made, [...made.options, "--out", join(made.folder, out)], ["generate"]);
  });
});

describe("a --catalog that is no file", () => {
  it.each([
    { title: "missing", catalog: "none.json", received: "No such file" },
    { title: "a folder", catalog: ".", received: "but received a folder" },
    { title: "in a file", catalog: "scopes.json/scopes.json", received: "but received a file" },
    { title: "a link to nowhere", catalog: "dangling", received: "No such file" },
    { title: "a link to itself", catalog: "circle", received: "but received links that lead in a circle" },
    { title: "of too long a name", catalog: "x".repeat(300), received: "but received one that is too long" },
    { title: "of a name that hides something", catalog: "\u202enone\u200b.json", received: "No such file" },
  ])("is refused where it is $title", async ({ catalog, received }) => {
    const made = await project();
    symlinkSync(join(made.folder, "none"), join(made.folder, "dangling"));
    symlinkSync(join(made.folder, "circle"), join(made.folder, "circle"));
    const said = await refuse(made, [...made.options, "--catalog", join(made.folder, catalog)]);
    expect(said).toContain(`${received}.`);
    expect(said).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
  });
});

describe("what a catalog says", () => {
  it("never names a file", async () => {
    const made = await project();
    await runCli("generate", ...made.options);
    const files = Object.keys(snapshot(made.folder));
    const names = [
      "../../outside",
      "/outside.ts",
      "..\\outside",
      "types.ts",
      ".scopewright-commit",
      "a/../../b",
      "nul",
      "con",
    ];
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.constantFrom(...names), anyText), async (name) => {
        const id = JSON.stringify(name);
        writeFileSync(
          made.catalog,
          `{ "provider": ${id}, "keyTypes": { ${id}: {} }, "groups": { ${id}: {} }, "sources": { ${id}: {} },
             "scopes": { ${id}: { "keyTypes": [${id}], "access": "read", "group": ${id}, "sources": [${id}] } },
             "presets": { ${id}: { "keyType": ${id}, "full": [${id}] } } }`,
        );
        await runCli("generate", ...made.options);
        expect(Object.keys(snapshot(made.folder))).toEqual(files);
      }),
      { seed: 20_251_123, numRuns: runsOf(60, 10), endOnFailure: true },
    );
  });

  it("goes nowhere but into the folder", async () => {
    const made = await project();
    await runCli("generate", ...made.options, "--out", join(made.folder, "a/../b/./c"));
    expect(Object.keys(snapshot(made.folder)).filter((path) => !path.startsWith("b/c/"))).toEqual([
      "b",
      "b/c",
      "scopes.json",
    ]);
    expect(readFileSync(made.catalog, "utf8")).toBe(valid);
  });
});
