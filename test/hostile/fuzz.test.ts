import { rmSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { project } from "../codegen/project.ts";
import { runCli } from "../codegen/run-cli.ts";
import { catalogTexts } from "./arbitrary-catalog-text.ts";
import { anyText, goodName, goodText } from "./arbitrary-text.ts";
import { expectHarmless } from "./expect-harmless.ts";
import { snapshot } from "./snapshot.ts";
import { runsOf } from "../property-runs.ts";

/** The same catalogs in every run; a failure names the seed and the path to its catalog. */
const runs = { seed: 20_251_123, endOnFailure: true };

/** Most catalogs hold several texts, and one that is refused is enough. */
function mostlyGood(good: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof({ weight: 19, arbitrary: good }, { weight: 1, arbitrary: anyText });
}

describe("a catalog of any names and words", () => {
  it("becomes files that are data and hide nothing, where its names are visible", async () => {
    const { out, catalog, options, folder } = await project();
    await fc.assert(
      fc.asyncProperty(catalogTexts(goodName, goodText), async (text) => {
        rmSync(out, { recursive: true, force: true });
        writeFileSync(catalog, text);
        expect(await runCli("generate", ...options)).toMatchObject({ exitCode: 0 });
        expectHarmless(out);
        expect(await runCli("check", ...options)).toMatchObject({ exitCode: 0 });
        expect(Object.keys(snapshot(folder)).filter((path) => !path.startsWith("generated"))).toEqual(["scopes.json"]);
      }),
      { ...runs, numRuns: runsOf(60, 6) },
    );
  });

  it("ends with an exit code whatever its names are, and changes nothing unless it is valid", async () => {
    const { out, catalog, options, folder } = await project();
    await runCli("generate", ...options);
    const codes = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(catalogTexts(mostlyGood(goodName), mostlyGood(goodText)), async (text) => {
        writeFileSync(catalog, text);
        const before = snapshot(folder);
        const { exitCode, stderr } = await runCli("generate", ...options);
        codes.set(exitCode, (codes.get(exitCode) ?? 0) + 1);
        expect([0, 1]).toContain(exitCode);
        expect(stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{DI}]/u);
        if (exitCode === 0) expectHarmless(out);
        else expect(snapshot(folder)).toEqual(before);
      }),
      { ...runs, numRuns: runsOf(300) },
    );
    // Both ways were tried.
    expect([...codes.keys()].sort()).toEqual([0, 1]);
  });
});

describe("the names of files and modules", () => {
  it.each([
    { title: "bidi and zero-width characters", name: "\u202esc\u200bopes\u2028.json" },
    { title: "the end of a comment", name: "*﹨*\\ evil(); \n export {};.json" },
    { title: "an emoji", name: "😀 scopes.json" },
  ])("show in the files where they hold $title", async ({ name }) => {
    const { out, folder, options } = await project();
    const catalog = `${folder}/${name}`;
    writeFileSync(catalog, `{ "keyTypes": { "a": {} }, "scopes": { "b": { "keyTypes": ["a"], "access": "read" } } }`);
    const { exitCode, stderr } = await runCli("generate", ...options, "--catalog", catalog);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expectHarmless(out);
  });

  it.each(["\u202emodule", 'a"; evil(); "', "a\\", "it's", "\n", "\r\n", "\0", "\ud800", "😀", "a\u2028b"])(
    "are escaped where a runtime is called %j",
    async (runtime) => {
      const { out, options } = await project();
      expect(await runCli("generate", ...options, "--runtime", runtime)).toMatchObject({ exitCode: 0 });
      expectHarmless(out);
    },
  );
});
