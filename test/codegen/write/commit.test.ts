import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { commit, finishCommit, removeLeftovers } from "../../../codegen/src/write/commit.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** The id of a process that has ended. */
const { pid: ended } = spawnSync(process.execPath, ["--version"]);

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe(commit.name, () => {
  const file = { name: "a.ts", text: "new" };

  it.each([
    { title: "twice to be written", files: [file, file], orphans: [] },
    { title: "to be written and to be deleted", files: [file], orphans: ["a.ts"] },
    { title: "twice to be deleted", files: [], orphans: ["a.ts", "a.ts"] },
  ])("changes nothing where a file is $title", async ({ files, orphans }) => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "a.ts"), "old");
    expect(() => commit(folder, files, orphans)).toThrow(expect.objectContaining({ code: "EEXIST" }));
    expect(await readdir(folder)).toEqual(["a.ts"]);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("old");
  });
});

describe(finishCommit.name, () => {
  it("deletes what is to be deleted, also where it is gone already", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, ".scopewright-commit"));
    await writeFile(join(folder, ".scopewright-commit/gone.ts"), "");
    finishCommit(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it("drops a folder from a decision, and leaves alone what has its name", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, ".scopewright-commit/a.ts/b"), { recursive: true });
    await writeFile(join(folder, "a.ts"), "old");
    finishCommit(folder);
    expect(await readdir(folder)).toEqual(["a.ts"]);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("old");
  });
});

describe(removeLeftovers.name, () => {
  it("removes what this process left, and what one left that has ended", async () => {
    const folder = await temporaryFolder();
    for (const pid of [process.pid, ended]) await mkdir(join(folder, `.scopewright-${pid}.tmp/a`), { recursive: true });
    removeLeftovers(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves alone what only looks similar", async () => {
    const folder = await temporaryFolder();
    const names = [`.scopewright-${ended}.tmp.bak`, ".scopewright-a.tmp", `mine.scopewright-${ended}.tmp`];
    for (const name of names) await mkdir(join(folder, name));
    removeLeftovers(folder);
    expect(await readdir(folder)).toEqual(names);
  });

  it.each([
    { title: "leaves alone what a process of somebody else is writing", code: "EPERM", left: 1 },
    { title: "removes what nobody is writing", code: "ESRCH", left: 0 },
  ])("$title", async ({ code, left }) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, `.scopewright-${process.ppid}.tmp`));
    vi.spyOn(process, "kill").mockImplementation(() => {
      throw failure(code);
    });
    removeLeftovers(folder);
    expect(await readdir(folder)).toHaveLength(left);
  });

  it("finds nothing where there is no folder, and says so where the folder is something else", async () => {
    const folder = await temporaryFolder();
    removeLeftovers(join(folder, "none"));
    await writeFile(join(folder, "file"), "");
    expect(() => removeLeftovers(join(folder, "file"))).toThrow(expect.objectContaining({ code: "ENOTDIR" }));
  });
});
