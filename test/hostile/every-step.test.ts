import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { header } from "../../codegen/src/print/print-file.ts";
import { repairOutput, updateOutput } from "../../codegen/src/write/output-folder.ts";
import { temporaryFolder } from "../codegen/temporary-folder.ts";
import { casesOf } from "../property-runs.ts";
import type { Ended } from "./built-cli.ts";
import { builtCli } from "./built-cli.ts";
import { applyWithError, applyWithSignal, type FaultyError, type FaultySignal } from "./fault-at.ts";
import { snapshot, type Snapshot } from "./snapshot.ts";

const cli = builtCli();

const first = `${header({ catalogName: "scopes.json" })}\n`;
const names = ["a.ts", "b.ts", "c.ts"];
const wanted = ["added.ts", ...names, "same.ts"].map((name) => {
  return { name, text: `${first}${name === "same.ts" ? "same" : `new ${name}`}` };
});
const kept = { "NOTES.md": "file theirs" };
const old: Snapshot = {
  ...kept,
  "same.ts": `file ${first}same`,
  ...Object.fromEntries([...names, "orphan.ts", "orphan2.ts"].map((name) => [name, `file ${first}old ${name}`])),
};
const current: Snapshot = {
  ...kept,
  ...Object.fromEntries(wanted.map(({ name, text }) => [name, `file ${text}`])),
};

/** A folder with the older files. */
async function oldFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), "generated");
  await fill(folder);
  return folder;
}

async function fill(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await mkdir(folder);
  for (const [name, file] of Object.entries(old)) writeFileSync(join(folder, name), file.replace(/^file /, ""));
}

/** What is in the folder after a signal at a call, for every call that there is, or for every second or third. */
async function atEveryCall(
  signal: FaultySignal,
  look: (ended: Ended, folder: string) => Promise<void>,
  step = 1,
): Promise<number> {
  const folder = await oldFolder();
  for (let call = 1; ; call += step) {
    await fill(folder);
    const ended = await applyWithSignal(cli, folder, wanted, { call, signal });
    expect(ended.stderr).toBe("");
    if (ended.code === 42) {
      expect(snapshot(folder)).toEqual(current);
      return call - 1;
    }
    await look(ended, folder);
  }
}

/** Whether the moves had begun: what is there then is what is decided. */
function isDecided(folder: string): boolean {
  return readdirSync(folder).includes(".scopewright-commit");
}

/** Six texts, the decision, four moves, and two removals of two steps each, between two for the folders. */
const least = 15;

describe("a commit", () => {
  it("is not begun or finished by the next run, whichever step it is killed at", async () => {
    const states = new Set<boolean>();
    const calls = await atEveryCall("SIGKILL", async ({ signal }, folder) => {
      expect(signal).toBe("SIGKILL");
      const decided = isDecided(folder);
      await repairOutput(folder);
      const after = snapshot(folder);
      if (decided) expect(after).toEqual(current);
      else expect([old, current]).toContainEqual(after);
      states.add(decided);
      await updateOutput(folder, wanted);
      expect(snapshot(folder)).toEqual(current);
    });
    expect(calls).toBeGreaterThanOrEqual(least);
    expect(states).toEqual(new Set([false, true]));
  });

  it.each(casesOf<FaultyError>(["ENOSPC", "EIO"], ["ENOSPC"]))(
    "changes nothing, or is finished by the next run, where a step fails with %s",
    async (fault) => {
      const folder = await oldFolder();
      const { stdout, stderr } = await applyWithError(cli, folder, wanted, fault);
      expect(stderr).toBe("");
      const copies = stdout.split(",");
      let untidy = 0;
      for (const copy of copies.map((number) => `${folder}${number}`)) {
        const after = snapshot(copy);
        if (!isDecided(copy)) expect([old, current]).toContainEqual(withoutLeftovers(copy));
        if (!isDecided(copy) && Object.keys(after).some((name) => name.startsWith(".scopewright-"))) untidy++;
        await repairOutput(copy);
        expect([old, current]).toContainEqual(snapshot(copy));
      }
      expect(snapshot(`${folder}${copies.length + 1}`)).toEqual(current);
      expect(copies.length).toBeGreaterThanOrEqual(least);
      // Where the tidying up itself fails, or giving back the lock.
      expect(untidy).toBeLessThanOrEqual(3);
    },
  );

  it("is done as a whole or not at all where a signal asks to stop, and then it stops", async () => {
    const [step] = casesOf([1], [3]);
    const look = ({ signal }: Ended, folder: string): Promise<void> => {
      expect(signal).toBe("SIGTERM");
      expect([old, current]).toContainEqual(snapshot(folder));
      return Promise.resolve();
    };
    const calls = await atEveryCall("SIGTERM", look, step);
    expect(calls).toBeGreaterThanOrEqual(least);
  });
});

function withoutLeftovers(folder: string): Snapshot {
  return Object.fromEntries(Object.entries(snapshot(folder)).filter(([name]) => !name.startsWith(".scopewright-")));
}
