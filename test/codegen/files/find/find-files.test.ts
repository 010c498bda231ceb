import { chmod, mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { findFiles, type FoundFiles } from "../../../../codegen/src/files/find/find-files.ts";
import { findRoots } from "../../../../codegen/src/files/find/roots.ts";
import { isSource } from "../../../../codegen/src/files/find/source-files.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

async function folderOf(...names: readonly string[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const name of names) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), "");
  }
  return folder;
}

function find(folder: string, ...paths: readonly string[]): FoundFiles {
  const found = findFiles(paths, { folder, roots: findRoots(paths, folder), isWanted: isSource, noun: "source file" });
  return {
    files: found.files.map((file) => relative(folder, file)),
    leftOut: found.leftOut.map(({ path, ...left }) => ({ path: relative(folder, path), ...left })),
  };
}

describe(findFiles.name, () => {
  it("finds sources in folders, by globs and by name, and excludes what follows an exclamation mark", async () => {
    const folder = await folderOf(
      "a.ts",
      "b.d.ts",
      "c.txt",
      "src/[id]/d.tsx",
      "src/e.test.ts",
      ".git/f.ts",
      ".github/g.js",
    );
    expect(find(folder, ".").files).toEqual([".github/g.js", "a.ts", "src/[id]/d.tsx", "src/e.test.ts"]);
    expect(find(folder, "src/[id]/d.tsx", "a.ts", "./a.ts").files).toEqual(["a.ts", "src/[id]/d.tsx"]);
    expect(find(folder, "**/*.{ts,tsx}", "!**/*.test.ts").files).toEqual(["a.ts", "src/[id]/d.tsx"]);
    expect(find(folder, ".", "!src").files).toEqual([".github/g.js", "a.ts"]);
    expect(find(folder, "a.ts", "!a.ts").files).toEqual([]);
  });

  it("leaves out the folders that builds write in a package, but not one that is named", async () => {
    const folder = await folderOf(
      "package.json",
      "dist/a.js",
      "src/dist/b.js",
      "flow-typed/d.js",
      "node_modules/x/c.js",
    );
    expect(find(folder, ".")).toEqual({
      files: ["src/dist/b.js"],
      leftOut: [
        { path: "dist", reason: "builds write there" },
        { path: "flow-typed", reason: "it holds types alone" },
      ],
    });
    expect(find(folder, "dist").files).toEqual(["dist/a.js"]);
    expect(find(folder, "node_modules/x").files).toEqual(["node_modules/x/c.js"]);
  });

  it("enters links within the root once, reports files where they are, and stays out of all others", async () => {
    const outside = await folderOf("secret.ts");
    const folder = await folderOf("package.json", "lib/a.ts", "src/b.ts");
    await symlink(folder, join(folder, "src/circle"));
    await symlink("self", join(folder, "src/self"));
    await symlink("../lib", join(folder, "src/lib"));
    await symlink("../lib/a.ts", join(folder, "src/a.ts"));
    await symlink(outside, join(folder, "src/outside"));
    await symlink("/", join(folder, "src/top"));
    await symlink("nowhere", join(folder, "src/gone.ts"));
    expect(find(folder, "src")).toEqual({
      files: ["lib/a.ts", "src/b.ts"],
      leftOut: [
        { path: "src/gone.ts", reason: "a link that leads nowhere" },
        { path: "src/outside", reason: "a link out of the audited root" },
        { path: "src/self", reason: "its links lead in a circle" },
        { path: "src/top", reason: "a link out of the audited root" },
      ],
    });
    expect(find(folder, "src/outside").files).toEqual([relative(folder, join(outside, "secret.ts"))]);
  });

  it.skipIf(process.getuid?.() === 0)("leaves out a folder that it may not read, and reads the others", async () => {
    const folder = await folderOf("a.ts", "closed/b.ts");
    await chmod(join(folder, "closed"), 0);
    expect(find(folder, ".")).toEqual({
      files: ["a.ts"],
      leftOut: [{ path: "closed", reason: "permission denied", isUnreadable: true }],
    });
    await chmod(join(folder, "closed"), 0o755);
  });

  it("reports every path that names nothing at once", async () => {
    const folder = await folderOf("b.txt");
    expect(() => find(folder, "no.ts", "b.txt", "c/*.ts")).toThrow(
      [
        "no.ts: No such file or folder. Check the path.",
        "b.txt: expected a source file, a folder or a glob but received another kind of file. Check the path.",
        "c/*.ts: the glob matches no source file. Check it, and quote it.",
      ].join("\n"),
    );
  });
});
