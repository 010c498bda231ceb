import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../codegen/temporary-folder.ts";
import { builtCli, ended, type Ended } from "./built-cli.ts";
import { snapshot } from "./snapshot.ts";
import { twoCatalogs } from "./two-catalogs.ts";

const cli = builtCli();

const fine: Ended = { code: 0, signal: null, stdout: "", stderr: "" };

describe("runs at once in one folder", () => {
  it("leave what one alone would have left", async () => {
    const made = await twoCatalogs(cli, 50);
    const ran = await Promise.all([1, 2, 3, 4].map(() => cli.run(made.args)));
    expect(ran.map(({ code, stderr }) => (code === 0 ? code : stderr))).toEqual([0, 0, 0, 0]);
    expect(snapshot(made.out)).toEqual(made.current);
  });

  it("take turns, however often they meet", async () => {
    const folder = await temporaryFolder();
    const commit = pathToFileURL(join(cli.main, "../write/commit.js")).href;
    const names = ["a.ts", "b.ts", "c.ts", "d.ts"];
    // Each writes its own text into every file but one, which it deletes, a thousand times over; they begin together.
    const code = `
      import { commit } from ${JSON.stringify(commit)};
      const [folder, text, start] = process.argv.slice(1);
      await new Promise((resolve) => setTimeout(resolve, start - Date.now()));
      for (let turn = 0; turn < 1000; turn++) {
        commit(folder, ${JSON.stringify(names)}.map((name) => ({ name, text })), ["e.ts"]);
        await new Promise(setImmediate);
      }
    `;
    const start = Date.now() + 1000;
    const args = (text: string): string[] => ["--input-type=module", "-e", code, folder, text, `${start}`];
    const ran = await Promise.all(["1", "2", "3"].map((text) => ended(spawn(process.execPath, args(text)))));
    expect(ran).toEqual([fine, fine, fine]);
    const [text] = Object.values(snapshot(folder));
    expect(text).toMatch(/[123]$/);
    expect(snapshot(folder)).toEqual(Object.fromEntries(names.map((name) => [name, text])));
  });
});
