import { visible } from "../text/show.ts";

/** The output of a command: results on standard output, all else on standard error. */
export interface Output {
  /** Prints a line of the result for people. With `--json` it goes to standard error. */
  say(line: string): void;
  /** Prints a diagnostic or a line of progress on standard error. */
  note(line: string): void;
  /** Sets the result for machines, which is printed once, at the end, and only with `--json`. */
  result(value: unknown): void;
  /** Prints one of several results on a line of its own, at once and only with `--json`. */
  event(value: unknown): void;
  /** Prints a result that is text, such as a changelog, a patch or a schema; nothing with `--json`. */
  print(text: string): void;
}

/** The streams of a process, or the substitutes of a test. */
export interface Streams {
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
}

/** An output whose result for machines is printed when the command has ended without an error. */
export interface PendingOutput extends Output {
  /** Prints the result for machines. */
  end(): void;
}

/** Creates an output; with `json`, standard output holds JSON alone. */
export function createOutput(streams: Streams, json: boolean): PendingOutput {
  let pending: unknown;
  const note = (line: string): void => void streams.stderr.write(`${shown(line)}\n`);
  return {
    note,
    say: json ? note : (line) => void streams.stdout.write(`${shown(line)}\n`),
    result: (value) => {
      pending = value;
    },
    event: (value) => void (json && streams.stdout.write(`${JSON.stringify(value)}\n`)),
    print: (text) => void (json || streams.stdout.write(text)),
    end: () =>
      void (json && pending !== undefined && streams.stdout.write(`${JSON.stringify(pending, undefined, 2)}\n`)),
  };
}

/** Returns an output whose lines for people go to standard error, because the result on standard output is text. */
export function beside(output: Output): Output {
  return { ...output, say: (line) => output.note(line) };
}

/** Makes invisible characters in a message visible. */
export function shown(words: string): string {
  return words.split("\n").map(visible).join("\n");
}
