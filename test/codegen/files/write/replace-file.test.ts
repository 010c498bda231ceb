import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, describe, expect, it, vi } from "vitest";
import { replaceFile } from "../../../../codegen/src/files/write/replace-file.ts";
import { temporaryFolder } from "../../temporary-folder.ts";

afterEach(() => {
  vi.restoreAllMocks();
});

describe(replaceFile.name, () => {
  it("leaves the new text and no temporary file if Ctrl-C comes while it writes", async () => {
    const kill = vi.spyOn(process, "kill").mockReturnValue(true);
    const folder = await temporaryFolder();
    const before = process.listenerCount("SIGINT");
    const end = replaceFile(join(folder, "key.ts"), "new");
    while (process.listenerCount("SIGINT") === before) await setImmediate();
    process.listeners("SIGINT").at(-1)?.("SIGINT");
    await end;
    expect(kill).toHaveBeenCalledExactlyOnceWith(process.pid, "SIGINT");
    expect(readdirSync(folder)).toEqual(["key.ts"]);
    expect(await readFile(join(folder, "key.ts"), "utf8")).toBe("new");
  });
});
