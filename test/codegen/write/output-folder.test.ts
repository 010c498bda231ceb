import { spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readOutput, repairOutput, updateOutput } from "../../../codegen/src/write/output-folder.ts";
import { header } from "../../../codegen/src/print/print-file.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** A text that the generator could have written. */
function own(text: string): string {
  return `${header({ catalogName: "scopes.json" })}\n\n${text}`;
}

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

  it("does not follow links, and distinguishes folders from files", async () => {
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

describe(updateOutput.name, () => {
  it("makes the folder and writes the files", async () => {
    const folder = join(await temporaryFolder(), "a/b");
    await updateOutput(folder, [{ name: "a.ts", text: "é" }]);
    expect(await readdir(folder)).toEqual(["a.ts"]);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("é");
  });

  it("does not touch what is fresh", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": own("a"), "b.ts": own("b") });
    await utimes(join(folder, "a.ts"), 1e9, 1e9);
    const before = await stat(join(folder, "a.ts"), { bigint: true });
    const { fresh, stale } = await updateOutput(folder, [
      { name: "a.ts", text: own("a") },
      { name: "b.ts", text: "new" },
    ]);
    expect([fresh, stale]).toEqual([["a.ts"], [{ name: "b.ts", text: "new" }]]);
    const { mtimeNs, ctimeNs, ino } = await stat(join(folder, "a.ts"), { bigint: true });
    expect({ mtimeNs, ctimeNs, ino }).toEqual({ mtimeNs: before.mtimeNs, ctimeNs: before.ctimeNs, ino: before.ino });
    expect(await readFile(join(folder, "b.ts"), "utf8")).toBe("new");
  });

  it("puts a new file in the place of the old one, so that who reads the old one reads it whole", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": own("old") });
    const before = await stat(join(folder, "a.ts"));
    await updateOutput(folder, [{ name: "a.ts", text: "new" }]);
    expect((await stat(join(folder, "a.ts"))).ino).not.toBe(before.ino);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe("new");
  });

  it("removes orphans and nothing else", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": own("a"), "b.ts": "b", "c.js": own("c") });
    await updateOutput(folder, []);
    expect(await readdir(folder)).toEqual(["b.ts", "c.js"]);
  });

  it("writes through no link", async () => {
    const folder = await temporaryFolder();
    await write(folder, { precious: own("precious") });
    for (const name of ["a.ts", "b.ts"]) await symlink(join(folder, "precious"), join(folder, name));
    await expect(updateOutput(folder, [{ name: "a.ts", text: "new" }])).rejects.toThrow("is not a generated file");
    expect(await readFile(join(folder, "precious"), "utf8")).toBe(own("precious"));
    expect(await readdir(folder)).toEqual(["a.ts", "b.ts", "precious"]);
  });

  it("keeps the permissions of a file", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": own("old") });
    await chmod(join(folder, "a.ts"), 0o660);
    await updateOutput(folder, [{ name: "a.ts", text: own("new") }]);
    expect((await stat(join(folder, "a.ts"))).mode & 0o777).toBe(0o660);
  });

  it("takes over the lock of a process that was killed, and waits for no one else's rubbish in it", async () => {
    const folder = await temporaryFolder();
    const { pid } = spawnSync(process.execPath, ["--version"]);
    await mkdir(join(folder, ".scopewright-lock"));
    await write(folder, { [`.scopewright-lock/${pid}.${hostname()}`]: "" });
    await updateOutput(folder, [{ name: "a.ts", text: "a" }]);
    expect(await readdir(folder)).toEqual(["a.ts"]);
  });

  it("changes nothing where one of the files cannot be written", async () => {
    const folder = await temporaryFolder();
    await write(folder, { "a.ts": own("old"), "orphan.ts": own("old") });
    const wanted = ["a.ts", "no-such-folder/b.ts"].map((name) => ({ name, text: "new" }));
    await expect(updateOutput(folder, wanted)).rejects.toMatchObject({ code: "ENOENT" });
    expect(await readdir(folder)).toEqual(["a.ts", "orphan.ts"]);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe(own("old"));
  });

  it("rejects a folder that is a file", async () => {
    const folder = await temporaryFolder();
    await write(folder, { file: "old" });
    const wanted = [{ name: "a.ts", text: "new" }];
    await expect(updateOutput(join(folder, "file"), wanted)).rejects.toMatchObject({ code: "EEXIST" });
    expect(await readFile(join(folder, "file"), "utf8")).toBe("old");
  });

  it("leaves no listener for signals", async () => {
    const folder = await temporaryFolder();
    const before = process.listenerCount("SIGINT");
    await updateOutput(folder, [{ name: "a.ts", text: "a" }]);
    await expect.poll(() => process.listenerCount("SIGINT")).toBe(before);
  });
});

describe(repairOutput.name, () => {
  it("does nothing where there is no folder, or nothing to repair", async () => {
    const folder = await temporaryFolder();
    await repairOutput(join(folder, "none"));
    await write(folder, { "a.ts": "a", ".other.tmp": "", ".scopewright.json": "{}" });
    await repairOutput(folder);
    expect(await readdir(folder)).toEqual([".other.tmp", ".scopewright.json", "a.ts"]);
  });

  it("removes what a run that was killed had written without deciding upon it", async () => {
    const folder = await temporaryFolder();
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const left = join(folder, `.scopewright-${pid}.tmp`);
    await mkdir(left);
    await write(left, { "a.ts": own("half"), "b.ts": "// Gener", "c.ts": "" });
    await repairOutput(folder);
    expect(await readdir(folder)).toEqual([]);
  });

  it("leaves alone what another run is about to write", async () => {
    const folder = await temporaryFolder();
    const name = `.scopewright-${process.ppid}.tmp`;
    await mkdir(join(folder, name));
    await repairOutput(folder);
    expect(await readdir(folder)).toEqual([name]);
  });

  it("finishes what a run that was killed had decided upon", async () => {
    const folder = await temporaryFolder();
    const decided = join(folder, ".scopewright-commit");
    await mkdir(decided);
    await write(decided, { "a.ts": own("new"), "orphan.ts": "" });
    await write(folder, { "a.ts": own("old"), "b.ts": "b", "orphan.ts": own("old") });
    await repairOutput(folder);
    expect(await readdir(folder)).toEqual(["a.ts", "b.ts"]);
    expect(await readFile(join(folder, "a.ts"), "utf8")).toBe(own("new"));
  });

  it("follows no link to another's decision", async () => {
    const folder = await temporaryFolder();
    const elsewhere = await temporaryFolder();
    await write(elsewhere, { "a.ts": own("theirs") });
    await symlink(elsewhere, join(folder, ".scopewright-commit"));
    await expect(repairOutput(folder)).rejects.toThrow("received something else. Delete it");
    expect(await readdir(folder)).toEqual([".scopewright-commit"]);
    expect(await readdir(elsewhere)).toEqual(["a.ts"]);
  });

  it("finishes an earlier decision before it carries out a plan", async () => {
    const folder = await temporaryFolder();
    const decided = join(folder, ".scopewright-commit");
    await mkdir(decided);
    await write(decided, { "a.ts": own("earlier"), "b.ts": own("earlier") });
    expect(await updateOutput(folder, [{ name: "a.ts", text: "later" }])).toMatchObject({
      stale: [{ name: "a.ts" }],
      orphaned: ["b.ts"],
    });
    expect(await readOutput(folder)).toEqual({ files: new Map([["a.ts", "later"]]), others: new Set() });
    expect(await readdir(folder)).toEqual(["a.ts"]);
  });
});
