import { visible } from "../text/show.ts";

/** Where a command's words go: for people, and with `--json` for machines. */
export interface Output {
  /** A line for people. */
  say(line: string): void;
  /** The result for machines, printed once and only if they asked. */
  result(value: unknown): void;
  /** Text that is itself the result, for a file or a pipe: a changelog, a patch, a schema. */
  print(text: string): void;
}

/** The streams of a process, or what a test gives instead. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** People's words on the error stream, a machine's result on standard output. */
export function createOutput(streams: Streams, json: boolean): Output {
  return {
    say: (line) => void streams.stderr.write(`${shown(line)}\n`),
    result: (value) => void (json && streams.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`)),
    print: (text) => void streams.stdout.write(text),
  };
}

/** Words for people as they can be read: whatever a name or path holds that nobody sees, shows. */
export function shown(words: string): string {
  return words.split("\n").map(visible).join("\n");
}
