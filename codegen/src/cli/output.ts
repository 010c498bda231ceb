import { visible } from "../text/show.ts";

/** The output of a command: lines for people, and with `--json` a value for machines. */
export interface Output {
  /** A line for people. */
  say(line: string): void;
  /** The result for machines, printed once and only with `--json`. */
  result(value: unknown): void;
  /** A result that is text: a changelog, a patch, a schema. */
  print(text: string): void;
}

/** The streams of a process, or what a test gives instead. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** Creates an output that prints lines for people to standard error and results to standard output. */
export function createOutput(streams: Streams, json: boolean): Output {
  return {
    say: (line) => void streams.stderr.write(`${shown(line)}\n`),
    result: (value) => void (json && streams.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`)),
    print: (text) => void streams.stdout.write(text),
  };
}

/** Makes invisible characters in a message visible. */
export function shown(words: string): string {
  return words.split("\n").map(visible).join("\n");
}
