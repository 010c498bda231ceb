import { constants } from "node:buffer";
import { spawnSync } from "node:child_process";
import { mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { commit, finishCommit, removeLeftovers } from "../../../codegen/src/write/commit.ts";
import { header } from "../../../codegen/src/print/print-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const own = `${header({ catalogName: "scopes.json" })}\n`;

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

  it("refuses a file that is larger than any text, and names the folder to delete", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, ".scopewright-commit"));
    await writeFile(join(folder, ".scopewright-commit/a.ts"), own);
    await truncate(join(folder, ".scopewright-commit/a.ts"), constants.MAX_STRING_LENGTH + 1);
    expect(() => finishCommit(folder)).toThrow(`${folder}/.scopewright-commit: expected the unfinished work`);
    expect(await readdir(folder)).toEqual([".scopewright-commit"]);
  });

  it.each([
    { title: "brings in a foreign file", planted: { "b.ts": "evil" } },
    { title: "brings in a file that the generator never writes", planted: { "b.js": own } },
    { title: "replaces a foreign file", planted: { "a.ts": own } },
    { title: "deletes a foreign file", planted: { "a.ts": "", "b.ts": own } },
  ])("never $title", async ({ planted }) => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, ".scopewright-commit"));
    await writeFile(join(folder, "a.ts"), "mine");
    for (const [name, text] of Object.entries(planted))
      await writeFile(join(folder, ".scopewright-commit", name), text);
    expect(() => finishCommit(folder)).toThrow(
      /received something else\. Delete it, and run again; nothing was changed\.$/u,
    );
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("mine");
    expect(await readdir(folder)).toEqual([".scopewright-commit", "a.ts"]);
  });

  it("moves no folder, and leaves alone what has its name", async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, ".scopewright-commit/a.ts/b"), { recursive: true });
    expect(() => finishCommit(folder)).toThrow("received something else");
    expect(await readdir(folder)).toEqual([".scopewright-commit"]);
  });
});

describe(removeLeftovers.name, () => {
  it("removes what this process left, and what one left that has ended", async () => {
    const folder = await temporaryFolder();
    for (const pid of [process.pid, ended, `${ended}-0123abcd`]) {
      await mkdir(join(folder, `.scopewright-${pid}.tmp`));
      await writeFile(join(folder, `.scopewright-${pid}.tmp/a.ts`), own);
    }
    removeLeftovers(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it("deletes nothing that the generator did not write", async () => {
    const folder = await temporaryFolder();
    const left = join(folder, `.scopewright-${ended}.tmp`);
    await mkdir(join(left, "mine"), { recursive: true });
    await writeFile(join(left, "mine.ts"), "mine");
    await writeFile(join(left, "a.ts"), own);
    removeLeftovers(folder);
    expect(await readdir(left)).toEqual(["mine", "mine.ts"]);
  });

  it("leaves alone what only looks similar", async () => {
    const folder = await temporaryFolder();
    const names = [`.scopewright-${ended}.tmp.bak`, ".scopewright-a.tmp", `mine.scopewright-${ended}.tmp`];
    for (const name of names) await mkdir(join(folder, name));
    removeLeftovers(folder);
    expect(await readdir(folder)).toEqual(names);
  });

  it.each([
    { title: "leaves alone what another user's process is writing", code: "EPERM", left: 1 },
    { title: "removes what no process is writing", code: "ESRCH", left: 0 },
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
