import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project } from "../codegen/project.ts";
import { runCli, type Ran } from "../codegen/run-cli.ts";
import { catalogTexts } from "./arbitrary-catalog-text.ts";
import { anyText, goodName, goodText } from "./arbitrary-text.ts";
import { snapshot } from "./snapshot.ts";
import { runsOf } from "../property-runs.ts";

/** The same catalogs in every run; a failure names the seed and the path to its catalog. */
const runs = { seed: 20_251_123, endOnFailure: true };

/** What nobody sees, or what acts on its neighbours. A schema and a patch may hold it, as JSON and as what a file says. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u;

const name = fc.oneof({ weight: 9, arbitrary: goodName }, { weight: 1, arbitrary: anyText });
const text = fc.oneof({ weight: 9, arbitrary: goodText }, { weight: 1, arbitrary: anyText });
const anyCatalog = fc.oneof(catalogTexts(goodName, goodText), catalogTexts(name, text));

/** Fails unless a verb ended with one of its exit codes, without a stack, and showed all that it said to people. */
function expectCivil({ exitCode, stderr }: Ran, ...codes: readonly number[]): void {
  expect({ stderr, exitCode }).toMatchObject({
    exitCode: expect.toSatisfy((code: number) => codes.includes(code)) as number,
  });
  expect(stderr).not.toMatch(unseen);
  expect(stderr).not.toMatch(/\n {4}at /);
}

describe("a catalog of any names and words", () => {
  it("is compared with any other, and every character of the output is visible", async () => {
    const { folder } = await project();
    const [old, current] = [join(folder, "old.json"), join(folder, "new.json")];
    await fc.assert(
      fc.asyncProperty(anyCatalog, anyCatalog, async (one, other) => {
        writeFileSync(old, one);
        writeFileSync(current, other);
        const before = snapshot(folder);
        const machine = await runCli("diff", old, current, "--json");
        expectCivil(machine, 0, 1);
        expect(() => void JSON.parse(machine.stdout)).not.toThrow();
        const people = await runCli("diff", old, current, "--markdown");
        expectCivil(people, 0, 1);
        expect(people.stdout).not.toMatch(unseen);
        // One change, one line: no name may begin another.
        if (people.exitCode === 0) expect(people.stdout).toMatch(/^(?:(?:### \w+ ?\w*|- .+|No release needed\.|)\n)*$/);
        expect(snapshot(folder)).toEqual(before);
      }),
      { ...runs, numRuns: runsOf(60, 10) },
    );
  });

  it("has a schema of key manifests, or is refused", async () => {
    const { catalog, folder } = await project();
    await fc.assert(
      fc.asyncProperty(anyCatalog, async (source) => {
        writeFileSync(catalog, source);
        const before = snapshot(folder);
        const printed = await runCli("schema", "--catalog", catalog);
        expectCivil(printed, 0, 1);
        const valid = await runCli("validate", "--catalog", catalog, "--json");
        expectCivil(valid, 0, 1);
        expect(printed.exitCode).toBe(valid.exitCode);
        expect(JSON.parse(valid.stdout)).toMatchObject({ ok: valid.exitCode === 0 });
        if (printed.exitCode === 0) expect(() => void JSON.parse(printed.stdout)).not.toThrow();
        expect(snapshot(folder)).toEqual(before);
      }),
      { ...runs, numRuns: runsOf(60, 10) },
    );
  });

  it("takes any names that a file brings, or refuses them, and loses nothing", async () => {
    const { catalog, folder } = await project();
    const file = join(folder, "names");
    const block = fc
      .array(anyText)
      .map((names) => `"scopes": [${names.map((each) => JSON.stringify(each)).join("\n")}]`);
    const anyFile = fc.oneof(
      fc.array(anyText).map((names) => JSON.stringify({ scopes: names })),
      block,
      block.map((page) => `<html><p>${page.replaceAll('"', "&quot;").replaceAll("\ud800", "&#xD800;")}`),
      anyText,
    );
    await fc.assert(
      fc.asyncProperty(catalogTexts(goodName, goodText), anyFile, async (source, names) => {
        writeFileSync(catalog, source);
        writeFileSync(file, names);
        const ran = await runCli("import", file, "--catalog", catalog, "--write", "--json");
        expectCivil(ran, 0, 1, 2);
        expect(await runCli("validate", "--catalog", catalog)).toMatchObject({ exitCode: 0 });
        const merged = snapshot(folder)["scopes.json"];
        expectCivil(await runCli("import", file, "--catalog", catalog, "--write"), 0, 1, 2);
        expect(snapshot(folder)["scopes.json"]).toBe(merged);
        rmSync(file);
        expect(Object.keys(snapshot(folder))).toEqual(["scopes.json"]);
      }),
      { ...runs, numRuns: runsOf(150) },
    );
  });

  it("rewrites no byte of code that does not use its retired names", async () => {
    const { catalog, folder } = await project();
    const file = join(folder, "code.ts");
    const code = fc.array(fc.oneof(anyText, fc.constantFrom("scopes.", '("', '")', "{", "}", "import x from ")));
    await fc.assert(
      fc.asyncProperty(anyCatalog, code, async (source, parts) => {
        writeFileSync(catalog, source);
        writeFileSync(file, parts.join(""));
        const before = snapshot(folder);
        expectCivil(await runCli("migrate", file, "--catalog", catalog), 0, 1);
        expectCivil(await runCli("migrate", file, "--catalog", catalog, "--dry-run"), 0, 1);
        expect(snapshot(folder)).toEqual(before);
      }),
      { ...runs, numRuns: runsOf(60, 10) },
    );
  });
});

describe("the path of a file", () => {
  it.each([
    ["diff", "PATH", "PATH"],
    ["diff", "x:PATH", "x:PATH"],
    ["import", "PATH"],
    ["import", "PATH", "--catalog", "PATH"],
    ["migrate", "PATH"],
    ["migrate", "code.ts", "--catalog", "PATH"],
    ["validate", "--catalog", "PATH"],
    ["watch", "--catalog", "PATH"],
    ["schema", "--catalog", "PATH"],
    ["schema", "--out", "PATH/x"],
    ["init", "--catalog", "PATH/x"],
  ])("shows whatever it holds where %s is told of one that is not there", async (...args) => {
    const { folder, catalog } = await project();
    writeFileSync(join(folder, "\u202eno\u200bne"), "in the way");
    const path = join(folder, args.some((arg) => arg.endsWith("/x")) ? "\u202eno\u200bne" : "\u202eno\u200bwhere");
    writeFileSync(join(folder, "code.ts"), "");
    const given = args.map((arg) => arg.replace("PATH", path));
    const rest = given.includes("--catalog") || given[0] === "diff" ? [] : ["--catalog", catalog];
    const ran = await runCli(...given, ...rest);
    expectCivil(ran, 2);
    expect(ran.stdout).toBe("");
    expect(ran.stderr).toMatch(/^\S+: (?:expected .* but received .*|No such file(?: or folder)?\. .*)\.\n$/);
  });
});

describe("the path of a file that is there", () => {
  it("shows whatever it holds in what every verb says", async () => {
    const { folder, catalog } = await project();
    const [strange, code, out] = ["\u202esco\u200bpes.json", "\u202eco\u200bde.ts", "\u202eo\u200but"].map((each) =>
      join(folder, each),
    ) as [string, string, string];
    const source = readFileSync(catalog, "utf8");
    for (const [path, said] of [
      [strange, source.replace("{", `{ "retired": { "old": { "use": [] } },`)],
      [code, `import { isScope } from "scopewright";\nisScope("old");\n`],
    ] as const)
      writeFileSync(path, said);
    const shown = (path: string): string => path.replace("\u202e", "\\u{202E}").replace("\u200b", "\\u{200B}");
    const rows: readonly (readonly [words: string, ...args: readonly string[]])[] = [
      [`${shown(strange)}: valid`, "validate", "--catalog", strange],
      [`${shown(out)}: wrote types.ts`, "generate", "--catalog", strange, "--out", out],
      [`${shown(out)}: up to date`, "check", "--catalog", strange, "--out", out],
      [`${shown(strange)}: 2 names`, "import", strange, "--catalog", strange],
      [
        `${shown(relative(process.cwd(), code))}:2:9: expected a scope but received "old"`,
        "migrate",
        code,
        "--catalog",
        strange,
      ],
      [`${shown(strange)}.schema: written`, "schema", "--catalog", strange, "--out", `${strange}.schema`],
      [`${shown(strange)}: already exists`, "init", "--catalog", strange],
      [`${shown(strange)}.new: written`, "init", "--catalog", `${strange}.new`],
      ["error: unknown option '--catalogue\\u{202E}'", "validate", "--catalogue\u202e"],
      ["error: unknown command 'vali\\u{200B}date'", "vali\u200bdate"],
    ];
    for (const [words, ...args] of rows) {
      const ran = await runCli(...args);
      expectCivil(ran, 0, 1, 2);
      expect([ran.stdout, ran.stderr].map((text) => text.slice(0, words.length))).toContain(words);
    }
  });
});
