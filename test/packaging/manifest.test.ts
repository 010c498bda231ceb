import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, it } from "vitest";
import { entryFiles, publishedManifest, type Manifest } from "../../.config/publish/published-manifest.ts";
import { reachableDeclarations } from "../../.config/publish/reachable-declarations.ts";
import { run } from "../consumer/compilers.ts";
import { packCommand, packSdk } from "../consumer/packed-sdk.ts";

describe(publishedManifest, () => {
  it("drops the fields that only a clone uses, and keeps the order of the others", () => {
    const given = { name: "a", workspaces: ["b"], version: "1.0.0", scripts: {}, devDependencies: {}, overrides: {} };
    expect(Object.entries(publishedManifest(given))).toEqual([
      ["name", "a"],
      ["version", "1.0.0"],
    ]);
  });
});

describe(entryFiles, () => {
  it("returns the paths of all conditions, once each, and no name of a package or version", () => {
    const exports = { ".": { import: { types: "./a.d.ts", default: "./a.js" } }, "./b": ["./b.js", "./a.js"] };
    expect(
      entryFiles({ name: "c", exports, bin: { c: "./c.js" }, typesVersions: { "*": { a: ["./a.d.ts"] } } }),
    ).toEqual([...["./a.d.ts", "./a.js", "./b.js", "./c.js"]]);
  });
});

describe.each([
  { name: "scopewright", ...packSdk() },
  { name: "scopewright-codegen", ...packCommand() },
])("the packed $name", ({ name, folder }) => {
  // npm has just read it.
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;

  it("says where it comes from, and nothing about its development", () => {
    expect(manifest).toMatchObject({
      name,
      homepage: expect.stringMatching(/^https:/u) as string,
      bugs: { url: expect.stringMatching(/issues$/u) as string },
      repository: { type: "git" },
      publishConfig: { provenance: true },
    });
    for (const field of ["workspaces", "scripts", "devDependencies", "overrides", "private"])
      expect(manifest).not.toHaveProperty(field);
  });

  it("names only files that are in it", () => {
    expect(entryFiles(manifest).filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  it("holds no declaration file that no entry point reaches", () => {
    const reached = reachableDeclarations(folder, entryFiles(manifest));
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".d.ts"));
    expect(files.filter((path) => !reached.has(join(folder, path)))).toEqual([]);
  });

  it("is what publint expects of a package", async () => {
    const { messages, pkg } = await publint({ pkgDir: folder, pack: false, strict: true });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

describe("the types of the packed scopewright-codegen", () => {
  it("are right for every way to resolve an ES module", async () => {
    const { folder, tarball } = packCommand();
    const attw = join(import.meta.dirname, "../../node_modules/@arethetypeswrong/cli/dist/index.js");
    const { exitCode, output } = await run(folder, attw, tarball, "--profile", "esm-only", "--format", "json");
    expect(exitCode, output).toBe(0);
    expect(Object.keys(readEntries(output))).toEqual(expect.arrayContaining([".", "./unplugin", "./vite"]));
  });
});

function readEntries(output: string): object {
  // The command has just written it.
  return (JSON.parse(output) as { readonly analysis: { readonly entrypoints: object } }).analysis.entrypoints;
}
