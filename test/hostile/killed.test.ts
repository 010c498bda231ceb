import type { ChildProcess } from "node:child_process";
import { mkdirSync, readdirSync, watch, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../codegen/run-cli.ts";
import { casesOf, runsOf } from "../property-runs.ts";
import { builtCli, ended } from "./built-cli.ts";
import { snapshot, type Snapshot } from "./snapshot.ts";
import { twoCatalogs, type TwoCatalogs } from "./two-catalogs.ts";

const cli = builtCli();

/** What a reader finds in the folder: not what a run that was killed has left beside it. */
function visibleFiles(out: string): Snapshot {
  return Object.fromEntries(Object.entries(snapshot(out)).filter(([name]) => !name.startsWith(".scopewright-")));
}

type State = "old" | "new" | "mixed";

/** Which set of files the folder holds. */
function stateOf({ out, old, current }: TwoCatalogs): State {
  const files = JSON.stringify(sorted(visibleFiles(out)));
  if (files === JSON.stringify(sorted(old))) return "old";
  return files === JSON.stringify(sorted(current)) ? "new" : "mixed";
}

function sorted(files: Snapshot): Snapshot {
  return Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Fails unless the next run leaves exactly the newer files, and nothing of the run that was killed. */
async function expectRepaired(made: TwoCatalogs): Promise<void> {
  expect(await runCli(...made.args)).toMatchObject({ exitCode: 0 });
  expect(snapshot(made.out)).toEqual(made.current);
}

const sleep = async (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** Kills a run at some moment, and fails unless it is as if it had not begun or had come to its end. */
async function killOnce(made: TwoCatalogs, moment: (child: ChildProcess) => Promise<void>): Promise<State> {
  made.reset();
  const child = cli.start(made.args);
  const end = ended(child);
  await moment(child);
  child.kill("SIGKILL");
  await end;
  const state = stateOf(made);
  // Among the moves it is decided that they shall all be done, and the next run does that before it looks at anything else.
  if (state === "mixed") expect(readdirSync(made.out)).toContain(".scopewright-commit");
  writeFileSync(made.catalog, "{");
  expect(await runCli(...made.args)).toMatchObject({ exitCode: 1 });
  expect(["old", "new"]).toContain(stateOf(made));
  if (state !== "old") expect(stateOf(made)).toBe("new");
  expect(snapshot(made.out)).toEqual(visibleFiles(made.out));
  writeFileSync(made.catalog, made.currentText);
  await expectRepaired(made);
  return state;
}

const kills = runsOf(30, 3);

/** Each kill costs a start, on a machine that may have other things to do. */
const patience = { timeout: 600_000 };

describe("a run that is killed", () => {
  it("leaves the old files or the new ones, whenever that is", patience, async () => {
    const made = await twoCatalogs(50);
    const start = performance.now();
    await cli.run(made.args);
    const whole = performance.now() - start;
    const states: State[] = [];
    for (let kill = 0; kill < kills; kill++) states.push(await killOnce(made, () => sleep((whole * kill) / kills)));
    // The first of them had no time at all.
    expect(states[0]).toBe("old");
  });

  it("leaves what the next run makes whole, even where it dies among the moves", patience, async () => {
    const made = await twoCatalogs(50);
    for (let kill = 0; kill < kills; kill++)
      await killOnce(made, async (child) => {
        await untilStaged(made.out, child);
        waitBusily((8 * kill) / kills);
      });
  });

  it.each(casesOf<NodeJS.Signals>(["SIGINT", "SIGTERM", "SIGHUP"], ["SIGTERM"]))(
    "leaves old or new files for %s, too",
    patience,
    async (signal) => {
      const made = await twoCatalogs(50);
      for (let kill = 0; kill < runsOf(4, 1); kill++) {
        made.reset();
        const child = cli.start(made.args);
        const end = ended(child);
        await untilStaged(made.out, child);
        waitBusily(kill);
        child.kill(signal);
        const { code, signal: by } = await end;
        expect([`${code}`, by]).toContain(code === null ? signal : "0");
        expect(["old", "new"]).toContain(stateOf(made));
        await expectRepaired(made);
      }
    },
  );
});

/** Waits until the command begins to write beside the files, or has come to its end meanwhile. */
async function untilStaged(out: string, child: ChildProcess): Promise<void> {
  const watcher = watch(out);
  try {
    await new Promise<void>((resolve) => {
      watcher.on("change", (_, name) => {
        if (String(name).startsWith(".scopewright-")) resolve();
      });
      child.once("exit", () => resolve());
    });
  } finally {
    watcher.close();
  }
}

/** Waits for less than a timer can. */
function waitBusily(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

describe("what a run that was killed has left", () => {
  it("is gone after a run over the catalog that the files belong to", async () => {
    const made = await twoCatalogs();
    await expectRepaired(made);
    const before = snapshot(made.out);
    writeFileSync(made.catalog, made.oldText);
    const child = cli.start(made.args);
    const end = ended(child);
    await untilStaged(made.out, child);
    child.kill("SIGKILL");
    await end;
    writeFileSync(made.catalog, made.currentText);
    await expectRepaired(made);
    expect(snapshot(made.out)).toEqual(before);
  });

  it("is no output", async () => {
    const made = await twoCatalogs();
    await expectRepaired(made);
    const left = join(made.out, ".scopewright-999999999.tmp");
    mkdirSync(left);
    writeFileSync(join(left, "types.ts"), "// Generated by scopew");
    expect(await runCli("check", ...made.args.slice(1))).toMatchObject({ exitCode: 0 });
    await expectRepaired(made);
  });
});
