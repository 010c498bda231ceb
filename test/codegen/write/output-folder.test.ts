import { spawnSync } from "node:child_process";
import { lstat, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { applyPlan, readOutput, repairOutput } from "../../../codegen/src/write/output-folder.ts";
import type { Plan } from "../../../codegen/src/write/plan.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const nothing: Plan = { missing: [], stale: [], fresh: [], orphaned: [], foreign: [] };

async function write(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
}

describe(readOutput.name, () => {
  it("finds nothing where there is no folder", async () => {
    expect(await readOutput(join(await temporaryFolder(), "none"))).toEqual({ files: new Map(), others: new Set() });
  });

  it("reads TypeScript files and nothing else", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": "a\r\n", "b.ts": "", "c.js": "c", "d.ts.tmp": "d", README: "e" });
    expect(await readOutput(folder)).toEqual({
      files: new Map([
        ["a.ts", "a\r\n"],
        ["b.ts", ""],
      ]),
      others: new Set(),
    });
  });

  it("does not follow links, and tells folders from files", async () => {
    const folder = await temporaryFolder();
    await write(folder, { secret: "secret" });
    await symlink(join(folder, "secret"), join(folder, "link.ts"));
    await symlink(join(folder, "nowhere"), join(folder, "broken.ts"));
    await mkdir(join(folder, "folder.ts"));
    expect(await readOutput(folder)).toEqual({
      files: new Map(),
      others: new Set(["link.ts", "broken.ts", "folder.ts"]),
    });
  });

  it("rejects what is no folder", async () => {
    const folder = await temporaryFolder();
    await write(folder, { file: "" });
    await expect(readOutput(join(folder, "file"))).rejects.toMatchObject({ code: "ENOTDIR" });
  });
});

describe(applyPlan.name, () => {
  it("makes the folder and writes the files", async () => {
    const folder = join(await temporaryFolder(), "a/b");
    applyPlan(folder, { ...nothing, missing: [{ name: "a.ts", text: "é" }] });
    expect(await readdir(folder)).toEqual(["a.ts"]);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("é");
  });

  it("makes nothing where there is nothing to do", async () => {
    const parent = await temporaryFolder();
    applyPlan(join(parent, "out"), nothing);
    expect(await readdir(parent)).toEqual([]);
  });

  it("does not touch what is fresh", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": "a", "b.ts": "b" });
    await utimes(join(folder, "a.ts"), 1e9, 1e9);
    const before = await stat(join(folder, "a.ts"), { bigint: true });
    applyPlan(folder, { ...nothing, fresh: ["a.ts"], stale: [{ name: "b.ts", text: "new" }] });
    const { mtimeNs, ctimeNs, ino } = await stat(join(folder, "a.ts"), { bigint: true });
    expect({ mtimeNs, ctimeNs, ino }).toEqual({ mtimeNs: before.mtimeNs, ctimeNs: before.ctimeNs, ino: before.ino });
    expect(await readFile(join(folder, "b.ts"), "utf8")).toBe("new");
  });

  it("puts a new file in the place of the old one, so that who reads the old one reads it whole", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": "old" });
    const before = await stat(join(folder, "a.ts"));
    applyPlan(folder, { ...nothing, stale: [{ name: "a.ts", text: "new" }] });
    expect((await stat(join(folder, "a.ts"))).ino).not.toBe(before.ino);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("new");
  });

  it("removes orphans and nothing else", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": "a", "b.ts": "b", "c.js": "c" });
    applyPlan(folder, { ...nothing, orphaned: ["a.ts"] });
    expect(await readdir(folder)).toEqual(["b.ts", "c.js"]);
  });

  it("writes through no link", async () => {
    const folder = await temporaryFolder();
    await write(folder, { precious: "precious" });
    for (const name of ["a.ts", "b.ts"]) await symlink(join(folder, "precious"), join(folder, name));
    applyPlan(folder, { ...nothing, stale: [{ name: "a.ts", text: "new" }], orphaned: ["b.ts"] });
    expect(await readFile(join(folder, "precious"), "utf8")).toBe("precious");
    expect((await lstat(join(folder, "a.ts"))).isFile()).toBe(true);
    expect(await readdir(folder)).toEqual(["a.ts", "precious"]);
  });

  it("changes nothing where one of the files cannot be written", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": "old", "orphan.ts": "old" });
    const stale = ["a.ts", "no-such-folder/b.ts"].map((name) => ({ name, text: "new" }));
    expect(() => applyPlan(folder, { ...nothing, stale, orphaned: ["orphan.ts"] })).toThrow(
      expect.objectContaining({ code: "ENOENT" }),
    );
    expect(await readdir(folder)).toEqual(["a.ts", "orphan.ts"]);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("old");
  });

  it("rejects a folder that is a file", async () => {
    const folder = await temporaryFolder();
    await write(folder, { file: "old" });
    const plan = { ...nothing, missing: [{ name: "a.ts", text: "new" }] };
    expect(() => applyPlan(join(folder, "file"), plan)).toThrow(expect.objectContaining({ code: "EEXIST" }));
    expect(await readFile(join(folder, "file"), "utf8")).toBe("old");
  });

  it("leaves no ear for signals behind", async () => {
    const folder = await temporaryFolder();
    const before = process.listenerCount("SIGINT");
    applyPlan(folder, { ...nothing, missing: [{ name: "a.ts", text: "a" }] });
    await vi.waitFor(() => {
      expect(process.listenerCount("SIGINT")).toBe(before);
    });
  });
});

describe(repairOutput.name, () => {
  it("does nothing where there is no folder, or nothing to repair", async () => {
    const folder = await temporaryFolder();
    repairOutput(join(folder, "none"));
    await write(folder, { "a.ts": "a", ".other.tmp": "", ".scopewright.json": "{}" });
    repairOutput(folder);
    expect(await readdir(folder)).toEqual([".other.tmp", ".scopewright.json", "a.ts"]);
  });

  it("removes what a run that was killed had written without deciding upon it", async () => {
    const folder = await temporaryFolder();
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const left = join(folder, `.scopewright-${pid}.tmp`);
    await mkdir(left);
    await write(left, { "a.ts": "half" });
    repairOutput(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves alone what another run is about to write", async () => {
    const folder = await temporaryFolder();
    const name = `.scopewright-${process.ppid}.tmp`;
    await mkdir(join(folder, name));
    repairOutput(folder);
    expect(await readdir(folder)).toEqual([name]);
  });

  it("finishes what a run that was killed had decided upon", async () => {
    const folder = await temporaryFolder();
    const decided = join(folder, ".scopewright-commit");
    await mkdir(decided);
    await write(decided, { "a.ts": "new", "orphan.ts": "" });
    await write(folder, { "a.ts": "old", "b.ts": "b", "orphan.ts": "old" });
    repairOutput(folder);
    expect(await readdir(folder)).toEqual(["a.ts", "b.ts"]);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("new");
  });

  it("follows no link to a decision of somebody else", async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await write(elsewhere, { "a.ts": "theirs" });
    await symlink(elsewhere, join(folder, ".scopewright-commit"));
    repairOutput(folder);
    expect(await readdir(folder)).toEqual([]);
    expect(await readdir(elsewhere)).toEqual(["a.ts"]);
  });

  it("finishes an earlier decision before it carries out a plan", async () => {
    const folder = await temporaryFolder();
    const decided = join(folder, ".scopewright-commit");
    await mkdir(decided);
    await write(decided, { "a.ts": "earlier", "b.ts": "earlier" });
    applyPlan(folder, { ...nothing, missing: [{ name: "a.ts", text: "later" }] });
    expect(await readOutput(folder)).toEqual({
      files: new Map([
        ["a.ts", "later"],
        ["b.ts", "earlier"],
      ]),
      others: new Set(),
    });
    expect(await readdir(folder)).toEqual(["a.ts", "b.ts"]);
  });
});
