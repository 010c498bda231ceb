import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** A Node program to measure as a whole process. */
export interface Program {
  readonly args: readonly string[];
  readonly cwd: string;
  /** Done before each run, not measured. */
  readonly before?: () => void;
}

/** What one run took. */
export interface Run {
  readonly milliseconds: number;
  readonly processorSeconds: number;
  /** What it printed for people or programs to read. */
  readonly stdout: string;
  readonly peakMegabytes: number;
}

/** Runs two programs in turn, A B A B …, after one run of each that does not count, and gives the median of A/B. */
export function ratio(a: Program, b: Program, rounds: number): { readonly time: number; readonly memory: number } {
  runOnce(a);
  runOnce(b);
  const pairs = Array.from({ length: rounds }, () => [runOnce(a), runOnce(b)] as const);
  return {
    time: median(pairs.map(([first, second]) => first.milliseconds / second.milliseconds)),
    memory: median(pairs.map(([first, second]) => first.peakMegabytes / second.peakMegabytes)),
  };
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** Runs a program to its end and gives what that took. */
export function runOnce(program: Program): Run {
  program.before?.();
  const folder = mkdtempSync(join(tmpdir(), "scopewright-bench-"));
  const hook = join(folder, "usage.mjs");
  const file = join(folder, "usage.json");
  writeFileSync(
    hook,
    `import { writeFileSync } from "node:fs";
process.on("exit", () => writeFileSync(${JSON.stringify(file)}, JSON.stringify(process.resourceUsage())));`,
  );
  const start = process.hrtime.bigint();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", pathToFileURL(hook).href, ...program.args],
    {
      cwd: program.cwd,
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    },
  );
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0)
    throw new Error(`expected exit 0 but received ${status ?? "a signal"}: ${stdout.slice(0, 1000)}${stderr}`);
  const usage = JSON.parse(readFileSync(file, "utf8")) as NodeJS.ResourceUsage;
  rmSync(folder, { recursive: true });
  const processorSeconds = (usage.userCPUTime + usage.systemCPUTime) / 1e6;
  return { milliseconds, processorSeconds, stdout, peakMegabytes: usage.maxRSS / 1024 };
}
