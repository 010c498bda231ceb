import { statSync } from "node:fs";
import { symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeFolder } from "../../../../codegen/src/files/write/make-folder.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

describe(makeFolder.name, () => {
  it("makes a folder and those around it, and leaves alone what is there", async () => {
    const folder = await temporaryFolder();
    makeFolder(join(folder, "a/b/c"));
    makeFolder(join(folder, "a/b"));
    expect(statSync(join(folder, "a/b/c")).isDirectory()).toBe(true);
  });

  it("rejects a file, and a link to nowhere", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "file"), "");
    await symlink(join(folder, "nowhere"), join(folder, "link"));
    expect(() => makeFolder(join(folder, "file"))).toThrow(expect.objectContaining({ code: "EEXIST" }));
    expect(() => makeFolder(join(folder, "link"))).toThrow(
      `${folder}/link: expected a folder but received a link that leads nowhere.`,
    );
  });
});
