import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { builtCli } from "../../../hostile/built-cli.ts";

/** A `scopewright watch` in a process of its own. */
export interface Watching {
  readonly process: ChildProcess;
  /** What it has said so far. */
  readonly said: () => string;
  /** What it has printed for machines so far. */
  readonly printed: () => string;
  /** Waits until it has said something, counted from when this is called or from the beginning. */
  readonly hears: (text: string | RegExp) => Promise<void>;
  /** Waits until generated code declares exactly these scopes. */
  readonly generates: (...scopes: readonly string[]) => Promise<void>;
}

const { start } = builtCli();
/** Generous: a shared machine may be busy, and the tests ask whether, not how fast. */
const patience = 30_000;

/** Starts to watch the catalog `scopes.json` of a folder, and waits until it does. */
export async function startWatching(folder: string, ...options: readonly string[]): Promise<Watching> {
  const child = start(["watch", ...options], { cwd: folder });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
  });
  let words = "";
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
    words += chunk.toString();
  });
  child.stderr?.on("data", (chunk: Buffer) => (words += chunk.toString()));
  const hears = (text: string | RegExp): Promise<void> => {
    const start = words.length;
    return until(
      () => (typeof text === "string" ? words.slice(start).includes(text) : text.test(words.slice(start))),
      () => `to hear ${String(text)} in:\n${words}`,
    );
  };
  const generates = async (...scopes: readonly string[]): Promise<void> => {
    let found: readonly string[] = [];
    const check = async (): Promise<boolean> => {
      found = await declaredScopes(folder);
      return found.join() === [...scopes].sort().join();
    };
    await until(check, () => `${scopes.join()} but found ${found.join()}; it said:\n${words}`);
  };
  await until(
    () => words.includes("watching.") || child.exitCode !== null,
    () => `to watch; it said:\n${words}`,
  );
  return { process: child, said: () => words, printed: () => output, hears, generates };
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
