import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findRoots } from "../../../../codegen/src/files/find/roots.ts";
import { workspaceFolders } from "../../../../codegen/src/files/find/workspaces.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

describe(findRoots.name, () => {
  it.each([
    ["the nearest package", { "package.json": "{}", "app/package.json": "{}", "app/src/a.ts": "" }, "app/src", "app"],
    ["the repository", { ".git/HEAD": "", "app/a.ts": "" }, "app", "."],
    [
      "the workspaces around a package",
      { "package.json": '{ "workspaces": ["app"] }', "app/package.json": "{}" },
      "app",
      ".",
    ],
    ["the folder itself", { "app/src/a.ts": "" }, "app/src", "app/src"],
    [
      "no workspaces of another repository",
      { "package.json": '{ "workspaces": ["*"] }', "app/.git/HEAD": "", "app/package.json": "{}" },
      "app",
      "app",
    ],
  ])("is %s", async (_, files, from, root) => {
    const folder = await folderOf(files);
    expect(findRoots([], join(folder, from)).folders).toEqual([join(folder, root)]);
  });

  it("contains what its links lead to, and what was named outside", async () => {
    const folder = await folderOf({ "app/package.json": "{}", "app/a.ts": "", "other/b.ts": "", "other/c.ts": "" });
    const app = join(folder, "app");
    await symlink("../other/b.ts", join(app, "b.ts"));
    await symlink("a.ts", join(app, "same.ts"));
    const roots = findRoots([], app);
    expect(
      ["a.ts", "same.ts", "b.ts", "../other/b.ts", "none.ts"].map((name) => roots.contains(join(app, name))),
    ).toEqual([true, true, false, false, false]);
    expect(findRoots(["../other/*.ts"], app).contains(join(folder, "other/c.ts"))).toBe(true);
  });
});

describe(workspaceFolders.name, () => {
  const members = { "a/package.json": "{}", "b/c/package.json": "{}", "b/test/package.json": "{}", "d/x.ts": "" };

  it.each([
    ["a list of npm", { "package.json": '{ "workspaces": ["a", "b/*", "d"] }' }, ["a", "b/c", "b/test"]],
    ["an object of Yarn", { "package.json": '{ "workspaces": { "packages": ["./a/"] } }' }, ["a"]],
    [
      "YAML of pnpm in any style",
      { "pnpm-workspace.yaml": "packages: [a, 'b/**', '!**/test']\ncatalog: { x: ^1 }\n" },
      ["a", "b/c"],
    ],
    ["YAML with anchors", { "pnpm-workspace.yaml": "x: &x b/*\npackages:\n- *x # ours\n" }, ["b/c", "b/test"]],
    ["a list of Deno", { "deno.json": '{ "workspace": ["./a"] }' }, ["a"]],
    ["YAML that is none", { "pnpm-workspace.yaml": "packages: [" }, []],
    ["a list that leads out", { "package.json": '{ "workspaces": ["../**", "/**", "./../x"] }' }, []],
  ])("reads %s", async (_, files, expected) => {
    const folder = await folderOf({ ...members, ...files });
    expect([...workspaceFolders(folder)].sort()).toEqual(expected.map((name) => join(folder, name)));
  });
});
