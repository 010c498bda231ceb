import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import { run } from "../../../../codegen/src/cli/run.ts";
import { loadVerbs } from "../../../../codegen/src/verbs/load-verbs.ts";
import { builtCli } from "../../../hostile/built-cli.ts";

/** A `scopewright watch` at work. */
export interface Watching {
  /** What it has said so far. */
  readonly said: () => string;
  /** What it has printed for machines so far. */
  readonly printed: () => string;
  /** Waits until it has said something, counted from when this is called or from the beginning. */
  readonly hears: (text: string | RegExp) => Promise<void>;
  /** Waits until generated code declares exactly these scopes. */
  readonly generates: (...scopes: readonly string[]) => Promise<void>;
}

/** One in a process of its own. */
export interface WatchingProcess extends Watching {
  readonly process: ChildProcess;
}

/** The milliseconds after which a test gives up. A machine may be busy, and the tests ask whether, not how fast. */
export const patience = 120_000;

/** Watches the catalog `scopes.json` of a folder, or another one, in this process until the test is over. */
export async function startWatching(folder: string, ...options: readonly string[]): Promise<Watching> {
  const { heard, print, note } = listen();
  const args = ["watch", "--catalog", join(folder, "scopes.json"), "--out", join(folder, "generated"), ...options];
  const end = run(args, { stdout: { write: print }, stderr: { write: note } }, loadVerbs);
  onTestFinished(async () => {
    // To the command this is no different from Ctrl-C; the tests' own process does not listen to it.
    process.emit("SIGINT");
    expect(await end).toBe(0);
  });
  const watching = watchingIn(folder, heard);
  let isOver = false;
  void end.then(() => (isOver = true));
  await untilWatching(heard, () => isOver);
  return watching;
}

/** Watches the catalog `scopes.json` of a folder in a process of its own. */
export async function startWatchingProcess(folder: string): Promise<WatchingProcess> {
  const child = builtCli().start(["watch"], { cwd: folder });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  });
  const { heard, print, note } = listen();
  child.stdout?.on("data", (chunk: Buffer) => print(chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => note(chunk.toString()));
  await untilWatching(heard, () => child.exitCode !== null);
  return { process: child, ...watchingIn(folder, heard) };
}

/** What was heard of a command: all, and what it printed for machines. */
interface Heard {
  words: string;
  output: string;
}

function listen(): {
  readonly heard: Heard;
  readonly print: (text: string) => void;
  readonly note: (text: string) => void;
} {
  const heard = { words: "", output: "" };
  const note = (text: string): void => void (heard.words += text);
  const print = (text: string): void => {
    heard.output += text;
    note(text);
  };
  return { heard, print, note };
}

async function untilWatching(heard: Readonly<Heard>, isOver: () => boolean): Promise<void> {
  await until(
    () => heard.words.includes("watching.") || isOver(),
    () => `to watch; it said:\n${heard.words}`,
  );
}

function watchingIn(folder: string, heard: Readonly<Heard>): Watching {
  const hears = (text: string | RegExp): Promise<void> => {
    const start = heard.words.length;
    return until(
      () => (typeof text === "string" ? heard.words.slice(start).includes(text) : text.test(heard.words.slice(start))),
      () => `to hear ${String(text)} in:\n${heard.words}`,
    );
  };
  const generates = async (...scopes: readonly string[]): Promise<void> => {
    let found: readonly string[] = [];
    const check = async (): Promise<boolean> => {
      found = await declaredScopes(folder);
      return found.join() === [...scopes].sort().join();
    };
    await until(check, () => `${scopes.join()} but found ${found.join()}; it said:\n${heard.words}`);
  };
  return { said: () => heard.words, printed: () => heard.output, hears, generates };
}

/** The scopes of the generated union `Scope`. */
async function declaredScopes(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, "generated", "types.ts"), "utf8").catch(() => "");
  const union = /export type GeneralScope =([^;]*);/.exec(text)?.[1] ?? "";
  return Array.from(union.matchAll(/"([^"]+)"/g), ([, name = ""]) => name);
}

async function until(isTrue: () => boolean | Promise<boolean>, expected: () => string): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`expected ${expected()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
