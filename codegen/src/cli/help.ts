import { commandName } from "../text/command-words.ts";

/** The words of a verb that its help ends with. */
export interface HelpWords {
  /** Command lines with what they do. */
  readonly examples: readonly (readonly [line: string, does: string])[];
  /** The meaning of exit code 1; absent if the verb finds nothing. */
  readonly finds?: string;
  /** Further paragraphs of the help. */
  readonly more?: string;
}

/** Returns the end of a verb's help: examples, and the meaning of each exit code. */
export function helpAfter({ examples, finds, more }: HelpWords): string {
  const width = Math.max(...examples.map(([line]) => line.length));
  return [
    "",
    examples.length === 1 ? "Example:" : "Examples:",
    ...examples.map(([line, does]) => `  $ ${commandName} ${line.padEnd(width)}  ${does}`),
    ...(more === undefined ? [] : ["", more]),
    "",
    "Exit codes:",
    "  0  everything is fine",
    ...(finds === undefined ? [] : [`  1  ${finds}`]),
    "  2  the command line is wrong, or a file cannot be read or written",
  ].join("\n");
}
